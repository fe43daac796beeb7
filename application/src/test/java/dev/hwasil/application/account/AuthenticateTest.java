package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.NotAuthenticated.Reason;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AuthenticateTest extends UseCaseTest {

    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final Authenticate authenticate = new Authenticate(tokens, stores.sessions(), clock);
    private final SessionId session = new SessionId(ids.next());

    @BeforeEach
    void startSession() {
        var start = clock.instant();
        stores.work()
                .perform(() -> stores.sessions()
                        .start(
                                new Sessions.Session(session, MINA.id(), start, start.plus(SessionDesk.IDLE), null),
                                SessionDesk.hashOf(tokens.firstRefresh())));
    }

    @Test
    void the_holder_of_a_token_is_known() {
        var token = tokenOf(MINA.id());

        assertThat(authenticate.handle(token.value(), HERE))
                .isEqualTo(new Caller(Callers.refTo(MINA), session, false, token.expiresAt(), HERE));
    }

    @Test
    void what_is_no_token_proves_nothing() {
        assertRefused("no token", Reason.INVALID);
    }

    @Test
    void a_token_that_has_expired_proves_nothing() {
        var token = tokenOf(MINA.id());
        clock.pass(TokenIssuer.ACCESS_LIFETIME);

        assertRefused(token.value(), Reason.EXPIRED);
    }

    @Test
    void a_token_of_a_session_that_has_ended_proves_nothing() {
        var token = tokenOf(MINA.id());
        var _ = stores.work().perform(() -> stores.sessions().end(session, clock.instant()));

        assertRefused(token.value(), Reason.ENDED);
    }

    @Test
    void a_token_of_somebody_who_is_out_proves_nothing() {
        var token = tokenOf(MINA.id());
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

        assertRefused(token.value(), Reason.ENDED);
    }

    @Test
    void a_token_that_names_another_than_its_session_proves_nothing() {
        assertRefused(tokenOf(JOON.id()).value(), Reason.ENDED);
    }

    private TokenIssuer.AccessToken tokenOf(UserId user) {
        return tokens.access(user, session, clock.instant());
    }

    private void assertRefused(String token, Reason reason) {
        assertThat(refusalOf(() -> authenticate.handle(token, HERE))).isEqualTo(new NotAuthenticated(reason));
    }
}
