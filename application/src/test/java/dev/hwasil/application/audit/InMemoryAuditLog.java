package dev.hwasil.application.audit;

import dev.hwasil.application.page.Page;
import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import java.util.stream.IntStream;

/** The audit log in memory. */
public final class InMemoryAuditLog implements AuditLog {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryAuditLog(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void record(Entry entry) {
        work.change().audit().add(entry);
    }

    @Override
    public Page<Numbered> of(UserId person, long after, int limit) {
        var audit = work.read().audit();
        return Page.of(
                IntStream.range(0, audit.size())
                        .mapToObj(index -> new Numbered(index + 1, audit.get(index)))
                        .filter(numbered -> numbered.number() > after)
                        .filter(numbered -> person.equals(numbered.entry().by())
                                || person.value().equals(numbered.entry().target()))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }
}
