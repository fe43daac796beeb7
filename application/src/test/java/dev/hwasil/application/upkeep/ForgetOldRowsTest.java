package dev.hwasil.application.upkeep;

import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.Sessions.Session;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.upkeep.OldRows.Kind;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ForgetOldRowsTest extends UseCaseTest {

    private final ForgetOldRows forgetOldRows = new ForgetOldRows(stores.work(), stores.oldRows(), clock);

    @Test
    void each_kind_is_kept_for_its_own_time() {
        answer();
        startSession();

        clock.pass(AnswerOnce.MEMORY);
        assertThat(forgetOldRows.handle()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(forgetOldRows.handle()).isEqualTo(Map.of(Kind.FIRST_ANSWERS, 1L));
        clock.pass(SessionDesk.IDLE.multipliedBy(2).minus(AnswerOnce.MEMORY));
        assertThat(forgetOldRows.handle()).isEqualTo(Map.of(Kind.SESSIONS, 1L));
        assertThat(forgetOldRows.handle()).isEmpty();
    }

    @Test
    void all_of_them_go_however_many_they_are() {
        for (var count = 0; count < 1201; count++) answer();
        clock.pass(Duration.ofDays(2));

        assertThat(forgetOldRows.handle()).isEqualTo(Map.of(Kind.FIRST_ANSWERS, 1201L));
    }

    private void answer() {
        var key = new FirstAnswers.Key(MINA.id(), "POST /api/a", Fresh.name("key"));
        var answer = new FirstAnswers.Answer(204, Map.of(), new byte[0]);
        stores.work()
                .perform(() -> stores.firstAnswers()
                        .keep(key, new FirstAnswers.Kept(Sha256.of("a"), answer), clock.instant()));
    }

    private void startSession() {
        var now = clock.instant();
        var session = new Session(new SessionId(Fresh.id()), MINA.id(), now, now.plus(SessionDesk.IDLE), null);
        stores.work().perform(() -> stores.sessions().start(session, Sha256.of(Fresh.name("token"))));
    }
}
