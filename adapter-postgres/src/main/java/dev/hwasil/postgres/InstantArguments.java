package dev.hwasil.postgres;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Instants as timestamptz, whatever the time zone of this machine. */
final class InstantArguments extends AbstractArgumentFactory<Instant> {

    InstantArguments() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, _) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
}
