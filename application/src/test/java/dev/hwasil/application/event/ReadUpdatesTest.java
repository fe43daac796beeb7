package dev.hwasil.application.event;

import static dev.hwasil.application.concurrent.Eventually.until;
import static dev.hwasil.application.event.SampleEvents.imageUploaded;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.event.ReadUpdates.Query;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What happened is told to who asks, once, and to who waits for it. */
final class ReadUpdatesTest extends UseCaseTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ProjectFeeds feeds = new ProjectFeeds(stores.eventLog());
    private final ReadUpdates readUpdates = new ReadUpdates(access, stores.updateLog(), feeds, clock);
    private Project project;

    @BeforeEach
    void startProject() {
        stores.onCommitted(feeds::committed);
        project = given.project(MINA);
    }

    private Updates ask(Caller who, @Nullable Bookmark since) {
        return readUpdates.handle(new Query(who, null, since, Duration.ZERO));
    }

    private CompletableFuture<Updates> wait(Caller who, @Nullable Project only, Bookmark since) {
        var query = new Query(who, only == null ? null : only.id(), since, LONG);
        return CompletableFuture.supplyAsync(
                () -> readUpdates.handle(query), task -> Thread.ofVirtual().start(task));
    }

    private void say(Project where) {
        stores.work().perform(() -> stores.events().record(where.id(), MINA_CALLS, given.now(), imageUploaded(MINA)));
    }

    private static List<Long> seqs(Updates updates) {
        return updates.events().stream().map(LoggedEvent::seq).toList();
    }

    @Test
    void who_begins_hears_what_happens_from_then_on() {
        say(project);

        var start = ask(MINA_CALLS, null);
        assertThat(start.events()).isEmpty();
        assertThat(start.hasMore()).isFalse();
        assertThat(ask(MINA_CALLS, start.next()).events()).isEmpty();

        say(project);
        say(project);
        var updates = ask(MINA_CALLS, start.next());
        assertThat(seqs(updates)).containsExactly(2L, 3L);
        assertThat(ask(MINA_CALLS, updates.next()).events()).isEmpty();
    }

    @Test
    void a_bookmark_works_as_long_as_the_log_does() {
        say(project);
        var quiet = given.project(MINA);
        var start = ask(MINA_CALLS, null).next();
        clock.pass(Duration.ofDays(3));
        say(quiet);
        say(project);

        var updates = ask(MINA_CALLS, start);

        assertThat(updates.events()).hasSize(2);
        clock.pass(Duration.ofDays(3));
        assertThat(ask(MINA_CALLS, updates.next()).events()).isEmpty();
    }

    @Test
    void what_is_much_is_told_in_parts() {
        var start = ask(MINA_CALLS, null).next();
        for (var i = 0; i < 250; i++) say(project);

        var first = ask(MINA_CALLS, start);
        var second = ask(MINA_CALLS, first.next());
        var third = ask(MINA_CALLS, second.next());

        assertThat(List.of(first.hasMore(), second.hasMore(), third.hasMore())).containsExactly(true, true, false);
        assertThat(seqs(first)).startsWith(1L).endsWith(100L);
        assertThat(seqs(second)).startsWith(101L).endsWith(200L);
        assertThat(seqs(third)).startsWith(201L).endsWith(250L);
    }

    private List<Project> manyProjects(int howMany) {
        return IntStream.range(0, howMany).mapToObj(_ -> given.project(MINA)).toList();
    }

    @Test
    void a_bookmark_stays_small_however_many_projects_one_is_in() {
        var projects = manyProjects(Bookmark.MOST_NAMED + 50);
        var updates = ask(MINA_CALLS, null);
        projects.forEach(this::say);

        var told = 0;
        do {
            updates = ask(MINA_CALLS, updates.next());
            told += updates.events().size();
            assertThat(updates.next().reached()).hasSizeLessThanOrEqualTo(Bookmark.MOST_NAMED);
        } while (updates.hasMore());
        assertThat(told).isEqualTo(projects.size());
        assertThat(ask(MINA_CALLS, updates.next()).events()).isEmpty();
    }

    @Test
    void what_happened_in_too_many_projects_must_be_read_afresh() {
        var start = ask(MINA_CALLS, null).next();
        manyProjects(Bookmark.MOST_NAMED + 101).forEach(this::say);

        var halfway = ask(MINA_CALLS, ask(MINA_CALLS, start).next()).next();

        assertThat(refusalOf(() -> ask(MINA_CALLS, halfway))).isEqualTo(new TooMuchMissed());
        assertThat(ask(MINA_CALLS, ask(MINA_CALLS, null).next()).events()).isEmpty();
    }

    @Test
    void nothing_is_heard_of_projects_that_one_is_not_in() {
        var joon = ask(JOON_CALLS, null).next();
        say(project);
        assertThat(ask(JOON_CALLS, joon).events()).isEmpty();

        var query = new Query(JOON_CALLS, project.id(), joon, Duration.ZERO);
        assertThat(refusalOf(() -> readUpdates.handle(query))).isEqualTo(new NoSuchProject());
    }

    @Test
    void who_was_removed_hears_nothing_any_more() {
        var _ = given.participant(JOON, project, Role.MEMBER);
        var start = ask(JOON_CALLS, null).next();
        say(project);
        remove();

        assertThat(ask(JOON_CALLS, start).events()).isEmpty();
    }

    private void remove() {
        stores.work()
                .perform(() -> stores.work()
                        .change()
                        .participants()
                        .removeIf(participant -> participant.userId().equals(JOON.id())));
    }

    @Test
    void who_waits_is_told_as_soon_as_something_happens() throws Exception {
        var other = given.project(MINA);
        var start = ask(MINA_CALLS, null).next();

        var everywhere = wait(MINA_CALLS, null, start);
        var there = wait(MINA_CALLS, project, start);
        until(() -> feeds.waiting() == 2);
        say(other);
        assertThat(everywhere.get(10, TimeUnit.SECONDS).events()).hasSize(1);
        assertThat(there).isNotDone();

        say(project);
        assertThat(seqs(there.get(10, TimeUnit.SECONDS))).containsExactly(1L);
        until(() -> feeds.waiting() == 0);
    }

    @Test
    void what_another_node_brought_is_found_by_catching_up() throws Exception {
        var elsewhere = new ProjectFeeds(stores.eventLog());
        var reading = new ReadUpdates(access, stores.updateLog(), elsewhere, clock);
        var start = ask(MINA_CALLS, null).next();
        var waiting = CompletableFuture.supplyAsync(
                () -> reading.handle(new Query(MINA_CALLS, null, start, LONG)),
                task -> Thread.ofVirtual().start(task));
        until(() -> elsewhere.waiting() == 1);
        say(project);

        elsewhere.catchUp();

        assertThat(waiting.get(10, TimeUnit.SECONDS).events()).hasSize(1);
    }

    @Test
    void who_is_removed_while_waiting_hears_nothing() throws Exception {
        var _ = given.participant(JOON, project, Role.MEMBER);
        var start = ask(JOON_CALLS, null).next();
        var everywhere = wait(JOON_CALLS, null, start);
        var there = wait(JOON_CALLS, project, start);
        until(() -> feeds.waiting() == 2);

        remove();
        say(project);

        assertThat(refusalOf(() -> get(there))).isEqualTo(new NoSuchProject());
        assertThat(everywhere).isNotDone();
        feeds.silence();
        assertThat(everywhere.get(10, TimeUnit.SECONDS).events()).isEmpty();
    }

    private static void get(CompletableFuture<Updates> waiting) throws Throwable {
        try {
            var _ = waiting.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause();
        }
    }

    @Test
    void when_the_time_is_over_the_answer_is_nothing_and_where_to_go_on() {
        var start = ask(MINA_CALLS, null).next();

        var updates = readUpdates.handle(new Query(MINA_CALLS, null, start, Duration.ofMillis(50)));

        assertThat(updates.events()).isEmpty();
        say(project);
        assertThat(ask(MINA_CALLS, updates.next()).events()).hasSize(1);
    }

    @Test
    void nobody_waits_for_a_server_that_stops() throws Exception {
        var start = ask(MINA_CALLS, null).next();
        var waiting = wait(MINA_CALLS, null, start);
        until(() -> feeds.waiting() == 1);

        feeds.silence();

        assertThat(waiting.get(10, TimeUnit.SECONDS).events()).isEmpty();
        assertThat(wait(MINA_CALLS, null, start).get(10, TimeUnit.SECONDS).events())
                .isEmpty();
    }

    /** Projects come and go, clocks differ, time passes: every event is told once, and in its order. */
    @RepeatedTest(20)
    void everything_is_told_once_and_in_order(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var projects = new ArrayList<>(List.of(project, given.project(MINA), given.project(MINA)));
        var told = new HashMap<Project, List<Long>>();
        var bookmark = ask(MINA_CALLS, null).next();
        for (var step = 0; step < 400; step++) {
            switch (random.nextInt(10)) {
                case 0 -> clock.pass(Duration.ofSeconds(random.nextInt(1_200)));
                case 1 -> projects.add(given.project(MINA));
                case 2, 3 -> bookmark = tell(bookmark, projects, told);
                default -> sayAround(projects.get(random.nextInt(projects.size())), random.nextInt(-120, 121));
            }
        }
        var updates = ask(MINA_CALLS, bookmark);
        while (updates.hasMore()) {
            bookmark = tell(bookmark, projects, told);
            updates = ask(MINA_CALLS, bookmark);
        }
        var _ = tell(bookmark, projects, told);

        for (var each : projects) {
            var head = stores.eventLog().heads(List.of(each.id())).getOrDefault(each.id(), 0L);
            assertThat(told.getOrDefault(each, List.of()))
                    .as("seed " + repetition.getCurrentRepetition())
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        }
    }

    private void sayAround(Project where, int seconds) {
        var at = given.now().plusSeconds(seconds);
        stores.work().perform(() -> stores.events().record(where.id(), MINA_CALLS, at, imageUploaded(MINA)));
    }

    private Bookmark tell(Bookmark bookmark, List<Project> projects, Map<Project, List<Long>> told) {
        var updates = ask(MINA_CALLS, bookmark);
        for (var event : updates.events()) {
            var where = projects.stream()
                    .filter(each -> each.id().equals(event.project()))
                    .findFirst()
                    .orElseThrow();
            told.computeIfAbsent(where, _ -> new ArrayList<>()).add(event.seq());
        }
        return updates.next();
    }
}
