package dev.hwasil.application.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A database that has no rows, and is given those of a backup. */
public interface RowRestoration {

    /** Rows as {@link RowArchive} has written them. */
    interface Archived {

        /** Which schema they are in. */
        String schema() throws IOException;

        /** The rows of a table, if it has this table; the caller closes it. */
        Optional<InputStream> open(String table) throws IOException;
    }

    /**
     * Requires that rows of this schema can be restored: the database has none, and is brought to that schema.
     *
     * @throws CannotRestore when it has rows, or another schema, or one that is later than we know
     */
    void requireEmpty(String schema);

    /**
     * Puts the rows there, all or none, and brings the database up to date.
     *
     * @throws CannotRestore as {@link #requireEmpty} has it
     * @throws IOException when they cannot be read
     */
    void restore(Archived rows) throws IOException;

    /** Why a backup cannot be restored there, for people. */
    final class CannotRestore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** For this reason, a sentence. */
        public CannotRestore(String message) {
            super(message);
        }
    }
}
