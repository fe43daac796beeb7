package dev.hwasil.application.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * All rows that an installation keeps, for a backup. Not among them is what is of no use later: logins, who is where,
 * whose turn it is. A table is written as CSV in UTF-8 (RFC 4180), its columns' names first; nothing is null, and
 * {@code ""} an empty text.
 */
public interface RowArchive {

    /** The rows as they are at one moment. */
    interface Moment {

        /** Which schema they are in. */
        String schema();

        /** The names of the tables. */
        List<String> tables();

        /** Writes the rows of one of them, and does not close. */
        void write(String table, OutputStream out) throws IOException;
    }

    /** Does the step in a unit of work, in which everything that stores read is of the same moment, too. */
    <T> T atOneMoment(Function<Moment, T> step);
}
