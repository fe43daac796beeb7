package dev.hwasil.application.store;

import dev.hwasil.application.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One unit at a time, on its own copy of the tables, which is thrown away when the step throws. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Tables committed = Tables.empty();
    private @Nullable Unit open;

    private static final class Unit {
        private final Tables tables;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean lost;

        private Unit(Tables tables) {
            this.tables = tables;
        }
    }

    @Override
    public <T> T perform(Supplier<T> step) {
        if (lock.isHeldByCurrentThread()) return step.get();
        T result;
        Unit unit;
        lock.lock();
        try {
            unit = new Unit(committed.copy());
            open = unit;
            result = step.get();
            if (unit.lost) throw new IllegalStateException("the unit of work was lost");
            committed = unit.tables;
        } finally {
            open = null;
            lock.unlock();
        }
        unit.afterCommit.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable then) {
        unit().afterCommit.add(then);
    }

    /** The tables as this thread sees them: those of its unit, or else the committed ones. */
    public Tables read() {
        return lock.isHeldByCurrentThread() ? unit().tables : committed;
    }

    /** The tables of the unit that this thread has opened. */
    public Tables change() {
        return unit().tables;
    }

    /** The refusal of a change after which the unit can do no more. */
    public RuntimeException lost(RuntimeException refusal) {
        unit().lost = true;
        return refusal;
    }

    private Unit unit() {
        if (!lock.isHeldByCurrentThread() || open == null) throw new IllegalStateException("no unit of work is open");
        return open;
    }
}
