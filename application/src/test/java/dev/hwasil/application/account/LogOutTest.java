package dev.hwasil.application.account;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.SessionId;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LogOutTest extends UseCaseTest {

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionDesk desk = new SessionDesk(stores.sessions(), tokens, ids);
    private final SessionEnds ends = new SessionEnds();
    private final ArrayList<SessionId> ended = new ArrayList<>();
    private final LogOut logOut = new LogOut(stores.work(), stores.sessions(), ends, clock);
    private Admission login;
    private Caller caller;

    @BeforeEach
    void logIn() {
        login = stores.work().perform(() -> desk.open(MINA, clock.instant()));
        caller = new Authenticate(tokens, stores.sessions(), clock)
                .handle(login.access().value());
        ends.onEnd(session -> {
            assertThat(stores.sessions().holder(session, clock.instant())).isEmpty();
            ended.add(session);
        });
    }

    @Test
    void the_session_of_the_caller_ends() {
        logOut.handle(caller, null);

        assertEnded();
    }

    @Test
    void the_session_of_the_refresh_token_ends_when_the_access_token_has_expired() {
        logOut.handle(null, login.refresh());

        assertEnded();
    }

    @Test
    void both_of_one_session_end_it_once() {
        logOut.handle(caller, login.refresh());

        assertEnded();
    }

    @Test
    void two_sessions_end_both() {
        var other = stores.work().perform(() -> desk.open(MINA, clock.instant()));

        logOut.handle(caller, other.refresh());

        assertThat(ended)
                .containsExactly(
                        caller.session(),
                        tokens.verify(other.access().value(), clock.instant()).session());
    }

    @Test
    void who_holds_nothing_ends_nothing() {
        logOut.handle(null, null);
        logOut.handle(null, tokens.firstRefresh());

        assertThat(ended).isEmpty();
        assertThat(stores.sessions().holder(caller.session(), clock.instant())).isPresent();
    }

    private void assertEnded() {
        assertThat(ended).containsExactly(caller.session());
        assertThat(stores.sessions().holder(caller.session(), clock.instant())).isEmpty();
    }
}
