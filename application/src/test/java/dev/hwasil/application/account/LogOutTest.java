package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.SessionId;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogOutTest extends UseCaseTest {

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, ends, stores.auditLog(), ids);
    private final ArrayList<SessionId> ended = new ArrayList<>();
    private final LogOut logOut = new LogOut(stores.work(), stores.sessions(), desk, clock);
    private Admission login;
    private Caller caller;

    @BeforeEach
    void logIn() {
        login = opened();
        caller = new Authenticate(tokens, stores.sessions(), clock)
                .handle(login.access().value(), HERE);
        ends.onEnd(session -> {
            assertThat(stores.sessions().holder(session, clock.instant())).isEmpty();
            ended.add(session);
        });
    }

    @Test
    void the_session_of_the_caller_ends() {
        logOut.handle(caller, null, HERE);

        assertEnded();
    }

    @Test
    void the_session_of_the_refresh_token_ends_when_the_access_token_has_expired() {
        logOut.handle(null, login.refresh(), HERE);

        assertEnded();
    }

    @Test
    void both_of_one_session_end_it_once() {
        logOut.handle(caller, login.refresh(), HERE);

        assertEnded();
    }

    @Test
    void two_sessions_end_both() {
        var other = opened();

        logOut.handle(caller, other.refresh(), HERE);

        assertThat(ended)
                .containsExactly(
                        caller.session(),
                        tokens.verify(other.access().value(), clock.instant()).session());
    }

    @Test
    void who_holds_nothing_ends_nothing() {
        logOut.handle(null, null, HERE);
        logOut.handle(null, tokens.firstRefresh(), HERE);

        assertThat(ended).isEmpty();
        assertThat(audited()).extracting(Entry::action).containsExactly(Action.LOGGED_IN);
        assertThat(stores.sessions().holder(caller.session(), clock.instant())).isPresent();
    }

    @Test
    void leaving_is_written_down_once() {
        logOut.handle(caller, login.refresh(), HERE);
        logOut.handle(caller, login.refresh(), HERE);

        assertThat(audited().subList(1, audited().size()))
                .containsExactly(Entry.of(MINA.id(), Action.LOGGED_OUT, null, Map.of(), HERE, clock.instant()));
    }

    private Admission opened() {
        return stores.work().perform(() -> desk.open(MINA, Action.LOGGED_IN, HERE, clock.instant()));
    }

    private void assertEnded() {
        assertThat(ended).containsExactly(caller.session());
        assertThat(stores.sessions().holder(caller.session(), clock.instant())).isEmpty();
    }
}
