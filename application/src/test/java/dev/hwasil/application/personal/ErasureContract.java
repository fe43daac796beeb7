package dev.hwasil.application.personal;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.application.account.Callers.refTo;
import static dev.hwasil.domain.annotation.Shapes.aText;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Sessions.Session;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.comment.CommentCreated;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.comment.CommentId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.notification.Notification;
import dev.hwasil.domain.notification.NotificationId;
import dev.hwasil.domain.notification.Occasion;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Erasure} does. */
public abstract class ErasureContract extends StoresContract {

    private User gone;
    private User mina;
    private Project project;

    @BeforeEach
    void openAccounts() {
        gone = given.someone();
        mina = given.someone();
        project = given.project(mina);
        given.participant(gone, project, Role.EDITOR);
    }

    @Test
    void nobody_finds_the_account_by_anything() {
        inUnit(() -> stores.users().save(gone.standing(true, true)));

        erase();

        assertThat(stores.users().find(gone.id())).isEmpty();
        assertThat(stores.users().findByEmail(gone.email())).isEmpty();
        assertThat(List.of(
                        gone.username().value(),
                        gone.email().value(),
                        erased().username(),
                        "erased " + gone.id().value()))
                .allSatisfy(
                        login -> assertThat(stores.users().findByLogin(login)).isEmpty());
        assertThat(inUnit(() -> stores.users().hold(gone.id()))).isEmpty();
        assertThat(inUnit(() -> stores.users().holdAdmins())).doesNotContain(gone.id());
        assertThat(stores.users().all(null, null, 100).items())
                .extracting(User::id)
                .doesNotContain(gone.id());
    }

    @Test
    void its_name_and_its_address_are_free() {
        erase();

        var namesake =
                User.registered(new UserId(Fresh.id()), gone.username(), gone.email(), gone.nickname(), given.now());
        assertThat(given.account(namesake)).isEqualTo(namesake);
        assertThat(stores.users().find(namesake.id())).contains(namesake);
    }

    @Test
    void what_it_has_made_is_by_somebody_without_a_name() {
        var place = new Comment.Place(project.id(), null);
        var comment = given.comment(place, gone, "구름은 나중에", null);
        var image = given.uploaded(given.scene(project), ImageType.ART, gone);
        var annotation = given.annotation(image, gone, aText("더"));
        record(
                gone,
                new CommentCreated(stores.conversations().find(comment.id()).orElseThrow()));

        erase();

        assertThat(stores.conversations().find(comment.id()).orElseThrow().user())
                .isEqualTo(erased());
        assertThat(stores.imageHistories()
                        .versions(image.id(), null, 1)
                        .items()
                        .getFirst()
                        .uploadedBy())
                .isEqualTo(erased());
        assertThat(stores.overlays().find(annotation.id()).orElseThrow().user()).isEqualTo(erased());
        assertThat(logged().actor()).isEqualTo(erased());
        assertThat(logged().event())
                .isEqualTo(new CommentCreated(
                        stores.conversations().find(comment.id()).orElseThrow()));
    }

    @Test
    void where_others_speak_to_it_they_speak_to_nobody_by_name() {
        var name = gone.username().value();
        var comment = inUnit(() -> {
            var posted = Comment.posted(
                    new CommentId(Fresh.id()),
                    new Comment.Place(project.id(), null),
                    mina.id(),
                    "@" + name + ", @" + mina.username() + ": 구름?",
                    Set.of(gone.id(), mina.id()),
                    given.now());
            stores.comments().add(posted);
            return posted;
        });
        record(
                mina,
                new CommentCreated(stores.conversations().find(comment.id()).orElseThrow()));

        erase();

        var shown = stores.conversations().find(comment.id()).orElseThrow();
        assertThat(shown.content()).isEqualTo("@" + erased().username() + ", @" + mina.username() + ": 구름?");
        assertThat(shown.mentions()).containsExactlyInAnyOrder(erased(), refTo(mina));
        assertThat(logged().event()).isEqualTo(new CommentCreated(shown));
    }

    @Test
    void a_long_log_is_gone_through_to_its_end() {
        var events = 1_100;
        inUnit(() -> {
            for (var i = 0; i < events; i++) record(gone, SampleEvents.imageUploaded(gone));
        });

        erase();

        assertThat(stores.eventLog().after(project.id(), events - 1, 10))
                .hasSize(1)
                .allSatisfy(last -> assertThat(last.event().toString()).doesNotContain(gone.nickname()));
    }

    @Test
    void the_log_of_a_project_that_is_gone_names_nobody() {
        record(mina, SampleEvents.commentCreated(project.id(), gone));
        inUnit(() -> stores.projects().delete(project.id(), given.now()));

        erase();

        assertThat(logged().event().toString()).doesNotContain(gone.nickname());
    }

    @Test
    void of_a_project_that_goes_with_it_not_even_the_log_is_left() {
        record(mina, SampleEvents.commentCreated(project.id(), gone));

        inUnit(() -> {
            var _ = stores.projects().delete(project.id(), given.now());
            stores.erasure().erase(gone, Set.of(project.id()), given.now());
        });

        assertThat(stores.eventLog().after(project.id(), 0, 9)).isEmpty();
    }

    @Test
    void of_a_project_that_went_before_the_log_is_left_if_others_did_something_there() {
        var own = given.project(gone);
        inUnit(() -> stores.events().record(own.id(), caller(gone), given.now(), SampleEvents.imageUploaded(gone)));
        record(gone, SampleEvents.imageUploaded(gone));
        record(mina, SampleEvents.imageUploaded(mina));
        inUnit(() -> List.of(own, project).forEach(each -> stores.projects().delete(each.id(), given.now())));

        erase();

        assertThat(stores.eventLog().after(own.id(), 0, 9)).isEmpty();
        assertThat(stores.eventLog().after(project.id(), 0, 9)).hasSize(2);
    }

    @Test
    void what_others_have_said_and_done_stays_as_it_is() {
        record(mina, SampleEvents.commentCreated(project.id(), mina));
        var before = logged();
        var comment = given.comment(new Comment.Place(project.id(), null), mina, "@" + gone.username(), null);

        erase();

        assertThat(logged()).isEqualTo(before);
        assertThat(stores.comments().find(comment.id())).contains(comment);
        assertThat(stores.users().find(mina.id())).contains(mina);
    }

    @Test
    void no_session_is_left() {
        var session = session();
        var token = Sha256.of(Fresh.name("token"));
        inUnit(() -> stores.sessions().start(session, token));

        erase();

        assertThat(stores.sessions().holder(session.id(), given.now())).isEmpty();
        assertThat(inUnit(() -> stores.sessions().hold(token))).isEmpty();
    }

    @Test
    void its_notifications_go_and_those_that_tell_of_it_name_nobody() {
        var toIt = told(gone, new Occasion.NewMember(mina.id()));
        var ofIt = told(mina, new Occasion.NewMember(gone.id()));

        erase();

        assertThat(stores.inbox().all(List.of(toIt, ofIt)))
                .singleElement()
                .satisfies(left -> assertThat(left.actor()).isEqualTo(erased()));
    }

    @Test
    void its_answers_go_and_those_of_others_name_nobody() {
        var own = new FirstAnswers.Key(gone.id(), "POST /api/a", Fresh.name("key"));
        var other = new FirstAnswers.Key(mina.id(), "POST /api/a", Fresh.name("key"));
        var body = "{\"user\":{\"id\":\"%s\",\"username\":\"%s\",\"nickname\":\"%s\"}}";
        keep(own, "{}");
        keep(other, body.formatted(gone.id().value(), gone.username(), gone.nickname()));

        erase();

        assertThat(kept(own)).isEqualTo("nothing");
        assertThat(kept(other)).isEqualTo(body.formatted(gone.id().value(), erased().username(), erased().nickname()));
    }

    @Test
    void nothing_is_kept_of_it_afterwards() {
        var key = new FirstAnswers.Key(gone.id(), "POST /api/a", Fresh.name("key"));
        erase();

        keep(key, "{}");

        assertThat(kept(key)).isEqualTo("nothing");
    }

    @Test
    void studios_go_but_those_that_others_have_projects_in() {
        var empty = given.studio(gone);
        var others = given.project(gone);

        erase();

        assertThat(stores.studios().find(empty.id())).isEmpty();
        var left = stores.studios().find(others.studioId()).orElseThrow();
        assertThat(left.name()).isEqualTo(erased().nickname());
        assertThat(left.description()).isNull();
        assertThat(left.version()).isEqualTo(2);
        assertThat(inUnit(() -> stores.studios().hold(left.id()))).isEmpty();
    }

    @Test
    void whoever_reads_what_is_kept_of_people_sees_that_something_changed() {
        var before = stores.board().state(project.id());

        erase();

        assertThat(stores.board().state(project.id())).isNotEqualTo(before);
    }

    @Test
    void the_projects_that_name_it_are_those_that_it_is_or_was_in() {
        var started = given.project(gone);
        var left = given.project(mina);
        var other = given.project(mina);
        inUnit(() -> stores.events().record(left.id(), caller(gone), given.now(), SampleEvents.imageUploaded(mina)));

        assertThat(inUnit(() -> stores.erasure().projectsNaming(gone.id())))
                .containsExactly(project.id(), started.id(), left.id())
                .doesNotContain(other.id());
    }

    @Test
    void it_is_used_in_a_unit() {
        assertOnlyInUnit(() -> stores.erasure().projectsNaming(gone.id()));
        assertOnlyInUnit(() -> stores.erasure().erase(gone, Set.of(), given.now()));
    }

    private void erase() {
        inUnit(() -> stores.erasure().erase(gone, Set.of(), given.now()));
    }

    private UserRef erased() {
        return UserRef.erased(gone.id());
    }

    private void record(User actor, ProjectEvent event) {
        inUnit(() -> stores.events().record(project.id(), caller(actor), given.now(), event));
    }

    private LoggedEvent logged() {
        return stores.eventLog().after(project.id(), 0, 1).getFirst();
    }

    private Session session() {
        var at = given.now();
        return new Session(new SessionId(Fresh.id()), gone.id(), at, at.plus(Duration.ofDays(1)), null);
    }

    private NotificationId told(User user, Occasion occasion) {
        var id = new NotificationId(Fresh.id());
        var notification = new Notification(id, user.id(), project.id(), occasion, given.now());
        inUnit(() -> stores.notifications().add(List.of(notification)));
        return id;
    }

    private void keep(FirstAnswers.Key key, String body) {
        var kept = new FirstAnswers.Kept(
                Sha256.of("request"), new FirstAnswers.Answer(201, Map.of(), body.getBytes(UTF_8)));
        inUnit(() -> stores.firstAnswers().keep(key, kept, given.now()));
    }

    private String kept(FirstAnswers.Key key) {
        return inUnit(() -> stores.firstAnswers().take(key, given.now().minus(Duration.ofHours(1))))
                .map(kept -> new String(kept.answer().body(), UTF_8))
                .orElse("nothing");
    }
}
