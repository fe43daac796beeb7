package dev.hwasil.postgres.personal;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.personal.Erasure;
import dev.hwasil.application.personal.Redaction;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Mentions;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.postgres.PostgresUnitOfWork;
import dev.hwasil.postgres.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@link Erasure} in all tables that know names. Others' rows keep the person's id; nobody's id is in the log of a
 * project that they have neither started nor done anything in.
 */
public final class PostgresErasure implements Erasure {

    /** Of each of these somebody has rows of their own. */
    private static final List<String> OWN =
            List.of("sessions", "notifications", "idempotency_keys", "socket_rooms", "user_presence");

    /** How many records of a log are in memory at once. */
    private static final int PAGE = 500;

    private static final String PROJECTS = """
            select project_id from project_participants where user_id = :person
            union select project_id from collaboration_logs where user_id = :person
            union select id from projects where creator_id = :person
            """;

    private final PostgresUnitOfWork work;
    private final Redaction redaction;

    /** Works in the unit that is open. */
    public PostgresErasure(PostgresUnitOfWork work, Redaction redaction) {
        this.work = work;
        this.redaction = redaction;
    }

    @Override
    public List<ProjectId> projectsNaming(UserId person) {
        return work.handle()
                .createQuery("select id from projects where id in (" + PROJECTS + ") order by id")
                .bind("person", person.value())
                .map((row, _) -> Rows.id(row, "id", ProjectId::new))
                .list();
    }

    @Override
    public void erase(User person, Set<ProjectId> gone, Instant at) {
        var erased = UserRef.erased(person.id());
        eraseAccount(erased, at);
        OWN.forEach(table -> work.handle()
                .execute(
                        "delete from " + table + " where user_id = ?",
                        person.id().value()));
        closeStudios(erased, at);
        renameInComments(person, erased);
        forgetLogs(person, gone);
        redactLogs(person);
        redactAnswers(person);
    }

    /** Its key is none that a name can have. */
    private void eraseAccount(UserRef erased, Instant at) {
        work.handle()
                .createUpdate("""
                        update users
                        set username = :username, username_key = 'erased ' || id, nickname = :nickname,
                            email = null, email_key = null, password_hash = null, password_life = 'spent',
                            profile_image_id = null, is_admin = false, is_active = false, last_login_at = null,
                            updated_at = :at, erased_at = :at
                        where id = :id
                        """)
                .bind("id", erased.id().value())
                .bind("username", erased.username())
                .bind("nickname", erased.nickname())
                .bind("at", at)
                .execute();
    }

    private void closeStudios(UserRef erased, Instant at) {
        work.handle().createUpdate("""
                        delete from studios s
                        where owner_id = :owner and not exists (select from projects where studio_id = s.id)
                        """).bind("owner", erased.id().value()).execute();
        work.handle()
                .createUpdate("""
                        update studios
                        set name = :name, description = null, version = version + 1, updated_at = :at
                        where owner_id = :owner
                        """)
                .bind("owner", erased.id().value())
                .bind("name", erased.nickname())
                .bind("at", at)
                .execute();
    }

    private record Text(UUID id, String content) {}

    private void renameInComments(User person, UserRef erased) {
        var texts = work.handle()
                .createQuery("""
                        select c.id, c.content from comments c join comment_mentions m on m.comment_id = c.id
                        where m.user_id = :person and c.content is not null
                        """)
                .bind("person", person.id().value())
                .map((row, _) -> new Text(row.getObject("id", UUID.class), row.getString("content")))
                .list();
        var update = work.handle().prepareBatch("update comments set content = :content where id = :id");
        for (var text : texts) {
            update.bind("id", text.id())
                    .bind("content", Mentions.renamed(text.content(), person.username(), erased.username()))
                    .add();
        }
        if (!texts.isEmpty()) update.execute();
    }

    private void forgetLogs(User person, Set<ProjectId> gone) {
        work.handle()
                .createUpdate("""
                        delete from collaboration_logs
                        where project_id = any(:gone)
                            or project_id in (
                                select h.project_id from event_heads h
                                where h.ended_at is not null and h.project_id in (%s)
                                    and not exists (
                                        select from collaboration_logs l
                                        where l.project_id = h.project_id and l.user_id <> :person))
                        """.formatted(PROJECTS))
                .bindArray(
                        "gone", UUID.class, gone.stream().map(ProjectId::value).toList())
                .bind("person", person.id().value())
                .execute();
    }

    /** Also the logs of projects that are gone, which are not held: nothing is written there any more. */
    private void redactLogs(User person) {
        work.handle()
                .createQuery("select project_id from event_heads where ended_at is not null union " + PROJECTS)
                .bind("person", person.id().value())
                .mapTo(UUID.class)
                .list()
                .forEach(project -> redactLog(project, person));
    }

    private record Logged(long seq, String payload) {}

    private void redactLog(UUID project, User person) {
        var page = logged(project, 0, person);
        while (!page.isEmpty()) {
            var update = work.handle()
                    .prepareBatch(
                            "update collaboration_logs set payload = :payload where project_id = :project and seq = :seq");
            for (var logged : page) {
                update.bind("project", project)
                        .bind("seq", logged.seq())
                        .bind("payload", redaction.without(person, logged.payload()))
                        .add();
            }
            update.execute();
            page = logged(project, page.getLast().seq(), person);
        }
    }

    private List<Logged> logged(UUID project, long after, User person) {
        return work.handle()
                .createQuery("""
                        select seq, payload from collaboration_logs
                        where project_id = :project and seq > :after and strpos(payload, cast(:person as text)) > 0
                        order by seq
                        limit :limit
                        """)
                .bind("project", project)
                .bind("after", after)
                .bind("person", person.id().value())
                .bind("limit", PAGE)
                .map((row, _) -> new Logged(row.getLong("seq"), row.getString("payload")))
                .list();
    }

    private record Answered(UUID user, String route, String key, String body) {}

    /** What others were given to read, and would be given again. */
    private void redactAnswers(User person) {
        var answers = work.handle()
                .createQuery("""
                        select user_id, route, key, body from idempotency_keys
                        where position(convert_to(cast(:person as text), 'UTF8') in body) > 0
                        """)
                .bind("person", person.id().value())
                .map((row, _) -> new Answered(
                        row.getObject("user_id", UUID.class),
                        row.getString("route"),
                        row.getString("key"),
                        new String(row.getBytes("body"), StandardCharsets.UTF_8)))
                .list();
        var update = work.handle().prepareBatch("""
                        update idempotency_keys set body = :body
                        where user_id = :user and route = :route and key = :key
                        """);
        for (var answered : answers) {
            update.bind("user", answered.user())
                    .bind("route", answered.route())
                    .bind("key", answered.key())
                    .bind("body", redaction.without(person, answered.body()).getBytes(StandardCharsets.UTF_8))
                    .add();
        }
        if (!answers.isEmpty()) update.execute();
    }
}
