package dev.hwasil.postgres;

import java.sql.Types;
import java.util.UUID;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Ids as uuid; null among them, which would otherwise be sent as a text. */
final class UuidArguments extends AbstractArgumentFactory<UUID> {

    UuidArguments() {
        super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
        return (position, statement, _) -> statement.setObject(position, value);
    }
}
