package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RefreshSessionTest extends UseCaseTest {

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, ends, stores.auditLog(), ids);
    private final ArrayList<SessionId> ended = new ArrayList<>();
    private final RefreshSession refreshSession =
            new RefreshSession(stores.work(), stores.users(), stores.sessions(), tokens, desk, clock);
    private Admission login;

    @BeforeEach
    void logIn() {
        login = opened();
        ends.onEnd(ended::add);
        clock.pass(Duration.ofMinutes(10));
    }

    @Test
    void a_token_is_exchanged_for_its_successor_in_the_same_session() {
        var refreshed = refresh(login.refresh());

        assertThat(refreshed.user()).isEqualTo(MINA);
        assertThat(refreshed.refresh()).isNotEqualTo(login.refresh());
        assertThat(sessionOf(refreshed)).isEqualTo(sessionOf(login));
        assertThat(refreshed.access().expiresAt()).isAfter(login.access().expiresAt());
    }

    @Test
    void a_lost_answer_gives_the_same_successor() {
        var first = refresh(login.refresh());
        clock.pass(RefreshSession.GRACE);

        assertThat(refresh(login.refresh()).refresh()).isEqualTo(first.refresh());
        assertThat(refresh(first.refresh()).user()).isEqualTo(MINA);
    }

    @Test
    void twenty_tabs_at_once_get_one_successor() {
        var successors = Race.results(20, _ -> refresh(login.refresh()).refresh());

        assertThat(successors).containsOnly(successors.getFirst());
        assertThat(ended).isEmpty();
    }

    @Test
    void a_token_that_is_used_again_later_ends_the_session() {
        var successor = refresh(login.refresh()).refresh();
        clock.pass(RefreshSession.GRACE.plusMillis(1));

        assertRefused(login.refresh());

        assertRefused(successor);
        assertThat(stores.sessions().holder(sessionOf(login), clock.instant())).isEmpty();
        assertThat(ended).containsExactly(sessionOf(login));
        assertThat(audited())
                .last()
                .isEqualTo(Entry.of(MINA.id(), Action.TOKEN_REUSED, null, Map.of(), HERE, clock.instant()));
    }

    @Test
    void a_stolen_token_ends_only_its_own_session() {
        var other = opened();
        var _ = refresh(login.refresh());
        clock.pass(RefreshSession.GRACE.plusMillis(1));
        assertRefused(login.refresh());

        assertThat(refresh(other.refresh()).user()).isEqualTo(MINA);
    }

    @Test
    void a_session_that_is_not_refreshed_ends_after_thirty_days() {
        clock.pass(SessionDesk.IDLE.minusMinutes(11));
        var token = refresh(login.refresh()).refresh();

        clock.pass(SessionDesk.IDLE);

        assertRefused(token);
        assertThat(ended).isEmpty();
    }

    @Test
    void a_session_that_is_refreshed_all_the_time_ends_after_ninety_days() {
        var token = login.refresh();
        clock.pass(Duration.ofMinutes(-10));
        for (var days = 0; days < 87; days += 29) {
            clock.pass(Duration.ofDays(29));
            token = refresh(token).refresh();
        }
        clock.pass(Duration.ofDays(3).minusNanos(1_000));
        token = refresh(token).refresh();

        clock.pass(Duration.ofNanos(1_000));

        assertRefused(token);
        assertThat(ended).isEmpty();
    }

    @Test
    void a_token_that_never_was_is_refused() {
        assertRefused(tokens.firstRefresh());
        assertRefused(tokens.successorOf(login.refresh()));
        assertRefused(new RefreshToken(""));
    }

    @Test
    void a_token_of_a_session_that_has_ended_is_refused() {
        var _ = stores.work().perform(() -> stores.sessions().end(sessionOf(login), clock.instant()));

        assertRefused(login.refresh());
        assertThat(ended).isEmpty();
    }

    @Test
    void who_is_out_is_not_let_in_again() {
        stores.work()
                .perform(() -> stores.users()
                        .save(new User(
                                MINA.id(),
                                MINA.username(),
                                MINA.email(),
                                "미나",
                                null,
                                false,
                                false,
                                MINA.createdAt(),
                                null)));

        assertRefused(login.refresh());
    }

    private Admission opened() {
        return stores.work().perform(() -> desk.open(MINA, Action.LOGGED_IN, HERE, clock.instant()));
    }

    private Admission refresh(RefreshToken token) {
        return refreshSession.handle(token, HERE);
    }

    private SessionId sessionOf(Admission admission) {
        return tokens.verify(admission.access().value(), clock.instant()).session();
    }

    private void assertRefused(RefreshToken token) {
        assertThat(refusalOf(() -> refresh(token))).isEqualTo(new LoginRefused());
    }
}
