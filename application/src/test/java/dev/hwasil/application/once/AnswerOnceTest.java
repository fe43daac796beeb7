package dev.hwasil.application.once;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hwasil.application.once.AnswerOnce.Command;
import dev.hwasil.application.once.AnswerOnce.Given;
import dev.hwasil.application.once.FirstAnswers.Answer;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.NoSuchProject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class AnswerOnceTest extends UseCaseTest {

    private final AnswerOnce answerOnce = new AnswerOnce(stores.work(), stores.firstAnswers(), clock);
    private int done;

    private Answer answer() {
        done++;
        return new Answer(201, Map.of("ETag", "\"1\""), ("answer " + done).getBytes(StandardCharsets.UTF_8));
    }

    private Given send(User user, String content, Supplier<Answer> first) {
        return answerOnce.handle(
                new Command(new FirstAnswers.Key(user.id(), "POST /api/a", "key"), Sha256.of(content), first));
    }

    @Test
    void the_same_request_again_is_given_the_first_answer_and_does_nothing() {
        var first = send(MINA, "a", this::answer);
        var again = send(MINA, "a", this::answer);

        assertThat(first.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.answer().body()).isEqualTo(first.answer().body());
        assertThat(done).isEqualTo(1);
    }

    @Test
    void another_request_may_not_have_the_key() {
        var _ = send(MINA, "a", this::answer);

        assertThat(refusalOf(() -> send(MINA, "b", this::answer))).isEqualTo(new KeyOfAnotherRequest());
        assertThat(done).isEqualTo(1);
    }

    @Test
    void somebody_else_may_have_it() {
        var _ = send(MINA, "a", this::answer);

        assertThat(send(JOON, "b", this::answer).isReplayed()).isFalse();
    }

    @Test
    void after_a_day_the_key_is_free_again() {
        var _ = send(MINA, "a", this::answer);
        clock.pass(AnswerOnce.MEMORY);
        assertThat(send(MINA, "a", this::answer).isReplayed()).isTrue();

        clock.pass(Duration.ofSeconds(1));

        assertThat(send(MINA, "b", this::answer).isReplayed()).isFalse();
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThat(refusalOf(() -> send(MINA, "a", () -> {
                    throw new NoSuchProject().asException();
                })))
                .isEqualTo(new NoSuchProject());

        assertThat(send(MINA, "a", this::answer).isReplayed()).isFalse();
    }

    @Test
    void a_change_and_its_answer_are_lost_together() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stores.work().perform(() -> {
                    var _ = send(MINA, "a", () -> {
                        var _ = given.studio(MINA);
                        return answer();
                    });
                    throw new IllegalStateException("the commit fails");
                }));

        assertThat(stores.studios().of(MINA.id())).isEmpty();
        assertThat(send(MINA, "a", this::answer).isReplayed()).isFalse();
    }
}
