package dev.hwasil.application.account;

import static dev.hwasil.application.account.Callers.refTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.account.Sessions.Holder;
import dev.hwasil.application.account.Sessions.Issued;
import dev.hwasil.application.account.Sessions.Session;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. */
public abstract class SessionsContract extends StoresContract {

    private static final Instant START = PinnedClock.START;
    private static final Instant END = START.plus(Duration.ofDays(30));

    private User user;
    private Session session;
    private Sha256 first;

    @BeforeEach
    void startSession() {
        user = given.someone();
        session = new Session(new SessionId(Fresh.id()), user.id(), START, END, null);
        first = freshHash();
        inUnit(() -> sessions().start(session, first));
    }

    @Test
    void a_session_starts_with_an_unused_token() {
        assertThat(hold(first)).isEqualTo(new Issued(first, session, null));
    }

    @Test
    void a_token_that_was_never_given_is_not_there() {
        assertThat(inUnit(() -> sessions().hold(freshHash()))).isEmpty();
    }

    @Test
    void an_exchanged_token_is_used_and_its_successor_is_not_and_the_session_lasts_longer() {
        var next = freshHash();
        var at = START.plusSeconds(1);
        var prolonged = new Session(session.id(), user.id(), START, END.plusSeconds(1), null);

        inUnit(() -> sessions().rotate(sessions().hold(first).orElseThrow(), next, at, prolonged.endsAt()));

        assertThat(hold(first)).isEqualTo(new Issued(first, prolonged, at));
        assertThat(hold(next)).isEqualTo(new Issued(next, prolonged, null));
    }

    @Test
    void of_racing_uses_of_one_token_the_first_exchanges_it_and_the_others_see_that() {
        var exchanged = Race.results(
                16,
                _ -> inUnit(() -> {
                    var issued = sessions().hold(first).orElseThrow();
                    if (issued.usedAt() != null) return false;
                    sessions().rotate(issued, freshHash(), START, END);
                    return true;
                }));

        assertThat(exchanged).containsOnlyOnce(true);
    }

    @Test
    void an_ended_session_keeps_the_time_of_its_first_end() {
        assertThat(end(session.id(), START.plusSeconds(1))).isTrue();
        assertThat(end(session.id(), START.plusSeconds(2))).isFalse();

        assertThat(hold(first).session().endedAt()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void ending_one_session_leaves_the_others_of_the_same_person() {
        var other = started(user);

        assertThat(end(session.id(), START)).isTrue();

        assertThat(sessions().holder(session.id(), START)).isEmpty();
        assertThat(sessions().holder(other.id(), START)).isPresent();
    }

    @Test
    void ending_what_never_was_is_harmless() {
        assertThat(end(new SessionId(Fresh.id()), START)).isFalse();

        assertThat(sessions().holder(session.id(), START)).isPresent();
    }

    @Test
    void all_sessions_of_a_person_end_but_one_and_those_of_others_go_on() {
        var kept = started(user);
        var other = started(user);
        var stranger = started(given.someone());
        assertThat(end(other.id(), START)).isTrue();
        var another = started(user);

        var ended = inUnit(() -> sessions().endAll(user.id(), kept.id(), START.plusSeconds(1)));

        assertThat(ended).containsExactlyInAnyOrder(session.id(), another.id());
        assertThat(hold(first).session().endedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(sessions().holder(kept.id(), START)).isPresent();
        assertThat(sessions().holder(stranger.id(), START)).isPresent();
        assertThat(inUnit(() -> sessions().endAll(user.id(), null, START))).containsExactly(kept.id());
        assertThat(inUnit(() -> sessions().endAll(user.id(), null, START))).isEmpty();
    }

    @Test
    void a_person_has_the_sessions_that_are_open_the_newest_first() {
        var newer = started(user);
        var over = started(user);
        assertThat(end(over.id(), START)).isTrue();
        var _ = started(given.someone());

        assertThat(sessions().of(user.id(), START)).containsExactly(newer, session);
        assertThat(inUnit(() -> sessions().of(user.id(), END.minusNanos(1_000))))
                .containsExactly(newer, session);
        assertThat(sessions().of(user.id(), END)).isEmpty();
        assertThat(sessions().of(given.someone().id(), START)).isEmpty();
    }

    @Test
    void the_holder_of_a_session_is_known_without_a_unit_until_it_ends() {
        assertThat(sessions().holder(session.id(), END.minusNanos(1_000))).contains(new Holder(refTo(user), false));
        assertThat(sessions().holder(session.id(), END)).isEmpty();
        assertThat(sessions().holder(new SessionId(Fresh.id()), START)).isEmpty();
    }

    @Test
    void of_many_sessions_those_are_open_that_have_not_ended_and_whose_users_are_in() {
        var goesOn = started(given.someone());
        var unknown = new SessionId(Fresh.id());
        var all = List.of(session.id(), goesOn.id(), unknown);
        assertThat(sessions().open(all, END.minusNanos(1_000))).containsExactlyInAnyOrder(session.id(), goesOn.id());
        assertThat(sessions().open(all, END)).isEmpty();

        inUnit(() -> stores.users().save(changed(false, false)));
        assertThat(sessions().open(all, START)).containsExactly(goesOn.id());
        assertThat(end(goesOn.id(), START)).isTrue();
        assertThat(sessions().open(all, START)).isEmpty();
        assertThat(sessions().open(List.of(), START)).isEmpty();
    }

    @Test
    void what_needs_an_open_session_is_undone_when_it_has_ended_or_its_user_is_out() {
        var other = started(given.someone());
        inUnit(() -> sessions().requireOpen(session.id(), START));
        inUnit(() -> sessions().requireOpen(other.id(), START));

        inUnit(() -> stores.users().save(changed(false, false)));
        assertThat(end(other.id(), START)).isTrue();

        for (var gone : List.of(session.id(), other.id(), new SessionId(Fresh.id()))) {
            var next = new Session(new SessionId(Fresh.id()), other.userId(), START, END, null);
            assertRefused(
                    new NotAuthenticated(NotAuthenticated.Reason.ENDED),
                    () -> inUnit(() -> {
                        sessions().start(next, freshHash());
                        sessions().requireOpen(gone, START);
                    }));
            assertThat(sessions().holder(next.id(), START)).isEmpty();
        }
    }

    @Test
    @DisplayName("RT-17 what a session was let do is done before it ends")
    void what_a_session_was_let_do_is_done_before_it_ends() throws Exception {
        var ending = inUnit(() -> {
            sessions().requireOpen(session.id(), START);
            assertThat(sessions().holder(session.id(), START)).isPresent();

            var end = CompletableFuture.supplyAsync(() -> end(session.id(), START));
            assertThatThrownBy(() -> end.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return end;
        });

        assertThat(ending.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_admin_is_known_as_one() {
        inUnit(() -> stores.users().save(changed(true, true)));

        assertThat(sessions().holder(session.id(), START).orElseThrow().isAdmin())
                .isTrue();
    }

    @Test
    void who_is_out_holds_no_session() {
        inUnit(() -> stores.users().save(changed(false, false)));

        assertThat(sessions().holder(session.id(), START)).isEmpty();
    }

    @Test
    void sessions_change_only_in_a_unit() {
        var issued = hold(first);

        assertOnlyInUnit(() -> sessions().start(session, freshHash()));
        assertOnlyInUnit(() -> sessions().hold(first));
        assertOnlyInUnit(() -> sessions().rotate(issued, freshHash(), START, END));
        assertOnlyInUnit(() -> sessions().end(session.id(), START));
        assertOnlyInUnit(() -> sessions().endAll(user.id(), null, START));
        assertOnlyInUnit(() -> sessions().requireOpen(session.id(), START));
    }

    private Sessions sessions() {
        return stores.sessions();
    }

    private boolean end(SessionId id, Instant at) {
        return inUnit(() -> sessions().end(id, at));
    }

    private Session started(User person) {
        var started = new Session(new SessionId(Fresh.id()), person.id(), START, END, null);
        inUnit(() -> sessions().start(started, freshHash()));
        return started;
    }

    private Issued hold(Sha256 hash) {
        return inUnit(() -> sessions().hold(hash)).orElseThrow();
    }

    private User changed(boolean isAdmin, boolean isActive) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.nickname(),
                null,
                isAdmin,
                isActive,
                user.createdAt(),
                user.lastLoginAt());
    }

    private static Sha256 freshHash() {
        return Sha256.of(Fresh.name("token"));
    }
}
