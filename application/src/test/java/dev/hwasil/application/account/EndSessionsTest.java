package dev.hwasil.application.account;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.TooOften;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.error.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EndSessionsTest extends UseCaseTest {

    private static final Password PASSWORD = Password.chosen("먹물과 붓 7 자루");

    private final PasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk =
            new SessionDesk(stores.work(), stores.sessions(), tokens, ends, stores.auditLog(), ids);
    private final PasswordCheck check =
            new PasswordCheck(stores.work(), stores.users(), passwords, desk, new InMemoryRateLimits(clock), clock);
    private final EndSessions endSessions = new EndSessions(stores.work(), stores.sessions(), check, desk, clock);
    private final ReadSessions readSessions = new ReadSessions(stores.sessions(), clock);
    private final ArrayList<SessionId> ended = new ArrayList<>();
    private Caller mina;
    private Caller minaElsewhere;

    @BeforeEach
    void logIn() {
        stores.work()
                .perform(() -> stores.users().savePassword(MINA.id(), passwords.hash(PASSWORD), PasswordLife.LASTING));
        minaElsewhere = opened(MINA);
        mina = opened(MINA);
        ends.onEnd(ended::add);
    }

    private Caller opened(User user) {
        var admission = stores.work().perform(() -> desk.open(user, Action.LOGGED_IN, HERE, clock.instant()));
        return new Authenticate(tokens, stores.sessions(), clock)
                .handle(admission.access().value(), HERE);
    }

    @Test
    void one_sees_where_one_is_logged_in() {
        assertThat(readSessions.handle(mina))
                .extracting(Sessions.Session::id)
                .containsExactly(mina.session(), minaElsewhere.session());
    }

    @Test
    void all_others_end_and_the_one_that_asks_goes_on() {
        end(PASSWORD, null);

        assertThat(ended).containsExactly(minaElsewhere.session());
        assertThat(readSessions.handle(mina)).extracting(Sessions.Session::id).containsExactly(mina.session());
        assertThat(audited()).last().isEqualTo(mina.did(Action.SESSIONS_ENDED, clock.instant()));
    }

    @Test
    void one_ends_and_the_others_go_on() {
        var third = opened(MINA);

        end(PASSWORD, minaElsewhere.session());

        assertThat(ended).containsExactly(minaElsewhere.session());
        assertThat(readSessions.handle(mina))
                .extracting(Sessions.Session::id)
                .containsExactly(third.session(), mina.session());
        assertThat(audited()).last().isEqualTo(mina.did(Action.SESSIONS_ENDED, clock.instant()));
    }

    @Test
    void somebody_else_s_is_not_there_and_neither_is_one_that_has_ended() {
        var joons = opened(JOON).session();
        end(PASSWORD, minaElsewhere.session());

        assertThat(refusalOf(() -> end(PASSWORD, joons))).isEqualTo(new NoSuchSession());
        assertThat(refusalOf(() -> end(PASSWORD, minaElsewhere.session()))).isEqualTo(new NoSuchSession());
        assertThat(ended).containsExactly(minaElsewhere.session());
    }

    @Test
    void who_does_not_know_the_password_ends_nothing_and_may_not_try_for_ever() {
        var wrong = InvalidInput.at("/password", "Is not your password.").error();
        for (var i = 0; i < 10; i++) {
            assertThat(refusalOf(() -> end(new Password("wrong"), null))).isEqualTo(wrong);
        }

        assertThat(refusalOf(() -> end(PASSWORD, null))).isEqualTo(new TooOften(Duration.ofMinutes(15)));
        assertThat(ended).isEmpty();
    }

    private void end(Password password, @Nullable SessionId session) {
        endSessions.handle(new EndSessions.Command(mina, password, session));
    }
}
