package dev.hwasil.application.once;

import dev.hwasil.application.once.FirstAnswers.Answer;
import dev.hwasil.application.once.FirstAnswers.Kept;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.unit.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Does a keyed request once: the same one again within {@link #MEMORY} is given the first answer and changes nothing.
 * The answer is kept in the transaction of the change itself, so there is never one without the other. A refusal is not
 * kept: nothing has happened, and asking again makes sense.
 */
public final class AnswerOnce {

    /** How long an answer is kept. */
    public static final Duration MEMORY = Duration.ofHours(24);

    /**
     * A request.
     *
     * @param content the hash of all that makes it this one
     */
    public record Command(FirstAnswers.Key key, Sha256 content, Supplier<Answer> first) {}

    /** An answer, and whether it was given before. */
    public record Given(Answer answer, boolean isReplayed) {}

    private final UnitOfWork work;
    private final FirstAnswers answers;
    private final InstantSource clock;

    /** Needs where answers are kept. */
    public AnswerOnce(UnitOfWork work, FirstAnswers answers, InstantSource clock) {
        this.work = work;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The first answer: made now in a unit of work, which the step joins, or kept from before.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code idempotency-conflict} when the key was another request's
     */
    public Given handle(Command command) {
        return work.perform(() -> {
            var now = clock.instant();
            var kept = answers.take(command.key(), now.minus(MEMORY));
            if (kept.isPresent()) {
                if (!kept.get().request().equals(command.content())) throw new KeyOfAnotherRequest().asException();
                return new Given(kept.get().answer(), true);
            }
            var answer = command.first().get();
            answers.keep(command.key(), new Kept(command.content(), answer), now);
            return new Given(answer, false);
        });
    }
}
