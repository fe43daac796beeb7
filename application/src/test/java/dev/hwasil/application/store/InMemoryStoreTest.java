package dev.hwasil.application.store;

import dev.hwasil.application.unit.UnitOfWorkContract;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts of their ports. */
final class InMemoryStoreTest {

    @Nested
    final class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected Stores stores() {
            return InMemoryStore.empty();
        }
    }
}
