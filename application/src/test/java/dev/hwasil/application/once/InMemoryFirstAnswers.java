package dev.hwasil.application.once;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import java.time.Instant;
import java.util.Optional;

/** {@link FirstAnswers} in memory. */
public final class InMemoryFirstAnswers implements FirstAnswers {

    private final InMemoryUnitOfWork work;

    /** Over the tables of these units. */
    public InMemoryFirstAnswers(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Kept> take(Key key, Instant since) {
        return Optional.ofNullable(work.change().firstAnswers().get(key))
                .filter(row -> !row.at().isBefore(since))
                .map(Tables.FirstAnswerRow::kept);
    }

    @Override
    public void keep(Key key, Kept kept, Instant at) {
        if (!work.change().users().containsKey(key.user())) return;
        work.change().firstAnswers().put(key, new Tables.FirstAnswerRow(kept, at));
    }
}
