package dev.hwasil.postgres;

import dev.hwasil.application.store.Stores;
import dev.hwasil.application.upkeep.RowArchive;
import dev.hwasil.application.upkeep.RowArchiveContract;
import dev.hwasil.application.upkeep.RowRestoration;
import dev.hwasil.application.upkeep.RowRestorationContract;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.postgres.upkeep.PostgresRowArchive;
import dev.hwasil.postgres.upkeep.PostgresRowRestoration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Rows of a real PostgreSQL, written and put back into another database. */
final class RowArchiveTest {

    private static final TestStores STORES = TestStores.shared();

    @Nested
    final class Archive extends RowArchiveContract {
        @Override
        protected Stores stores() {
            return STORES;
        }

        @Override
        protected RowArchive archive() {
            return archiveOf(STORES.database());
        }
    }

    @Nested
    final class Restoration extends RowRestorationContract {

        private final String name = "restored_" + Fresh.id().toString().replace("-", "");
        private @Nullable Database restored;

        @AfterEach
        void drop() {
            if (restored != null) restored.close();
            STORES.database().jdbi().useHandle(handle -> handle.execute("drop database " + name));
        }

        @Override
        protected Stores stores() {
            return STORES;
        }

        @Override
        protected RowArchive archive() {
            return archiveOf(STORES.database());
        }

        @Override
        protected RowRestoration emptyDatabase() {
            STORES.database().jdbi().useHandle(handle -> handle.execute("create database " + name));
            return new PostgresRowRestoration(settings());
        }

        @Override
        protected RowArchive restored() {
            if (restored == null) restored = Database.open(settings());
            return archiveOf(restored);
        }

        private DatabaseSettings settings() {
            var shared = STORES.settings();
            var url = shared.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
            return new DatabaseSettings(url, shared.user(), shared.password(), 2);
        }
    }

    private static RowArchive archiveOf(Database database) {
        return new PostgresRowArchive(new PostgresUnitOfWork(database));
    }
}
