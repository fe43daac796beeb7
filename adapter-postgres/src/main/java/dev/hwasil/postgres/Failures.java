package dev.hwasil.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database's errors mean (PostgreSQL, appendix A: error codes). */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** By class: connection, insufficient resources (disk full among them), operator intervention, system error. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private Failures() {}

    /** The name of the unique constraint or index that refused a row. */
    public static Optional<String> uniqueViolated(RuntimeException failure) {
        return refused(failure, "23505").map(ServerErrorMessage::getConstraint);
    }

    /** The name of the foreign key that refused a row: what it refers to is not there, or not any more. */
    public static Optional<String> referenceBroken(RuntimeException failure) {
        return refused(failure, "23503").map(ServerErrorMessage::getConstraint);
    }

    private static Optional<ServerErrorMessage> refused(RuntimeException failure, String state) {
        return sql(failure)
                .filter(cause -> state.equals(cause.getSQLState()))
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage());
    }

    /** Whether doing the same again may well succeed: a deadlock or a serialisation failure, undone as a whole. */
    static boolean isWorthRepeating(RuntimeException failure) {
        return sql(failure)
                .filter(cause -> "40001".equals(cause.getSQLState()) || "40P01".equals(cause.getSQLState()))
                .isPresent();
    }

    /** Whether it was ended because it took too long. */
    static boolean isTooSlow(RuntimeException failure) {
        return sql(failure).filter(cause -> "57014".equals(cause.getSQLState())).isPresent();
    }

    /** What the database or its driver says, for the log. */
    static String told(RuntimeException failure) {
        return sql(failure).map(Throwable::getMessage).orElseGet(failure::toString);
    }

    /** The failure as the use cases know it. */
    static RuntimeException known(RuntimeException failure) {
        var cause = sql(failure);
        if (cause.isEmpty() || !isAway(cause.get())) return failure;
        LOG.warn("the database is not available: {}", cause.get().getMessage());
        return new DatabaseUnavailable().asException();
    }

    /** Also a lock that was not given in time (55P03), and a pool that had no connection (no state at all). */
    private static boolean isAway(SQLException cause) {
        var state = cause.getSQLState();
        return state == null || state.equals("55P03") || AWAY.contains(state.substring(0, 2));
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) return Optional.of(found);
        }
        return Optional.empty();
    }
}
