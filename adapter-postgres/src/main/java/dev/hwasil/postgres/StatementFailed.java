package dev.hwasil.postgres;

import java.sql.SQLException;

/** What went wrong between us and the database; {@link Failures} looks at the cause. */
final class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super(cause);
    }
}
