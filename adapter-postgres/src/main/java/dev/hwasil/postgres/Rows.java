package dev.hwasil.postgres;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads values of rows, and writes enums as rows have them. */
public final class Rows {

    private Rows() {}

    /** A {@code uuid} as an id. */
    public static <T> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return type.apply(row.getObject(column, UUID.class));
    }

    /** A {@code uuid} as an id, or null. */
    public static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    /** A {@code uuid[]} as ids, in its order. */
    public static <T> List<T> ids(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var values = (UUID[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(type).toList();
    }

    /** A {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz}, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** An {@code integer}, or null. */
    public static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** A {@code bytea} in lower-case hexadecimal. */
    public static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    /** What {@code array(select array[key, value] from jsonb_each_text(…))} makes of a flat object. */
    public static Map<String, String> map(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray()) // an empty one has one dimension
                .map(String[].class::cast)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /**
     * The keys of a map, in the order of its {@link #values}: two arrays of text, of which {@code jsonb_object} makes
     * one.
     */
    public static String[] names(Map<String, String> map) {
        return map.keySet().toArray(String[]::new);
    }

    /** The values of a map, in the order of its {@link #names}. */
    public static String[] values(Map<String, String> map) {
        return map.values().toArray(String[]::new);
    }

    /** The constant that a row names in lower case. */
    public static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    /** How rows name a constant. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The columns that {@link #user} reads, of the table {@code users} under an alias. */
    public static String userColumns(String alias) {
        return "%1$s.id as %1$s_id, %1$s.username as %1$s_username, %1$s.nickname as %1$s_nickname, %1$s.profile_image_id as %1$s_profile_image_id"
                .formatted(alias);
    }

    /** A person, read from {@link #userColumns}. */
    public static UserRef user(ResultSet row, String alias) throws SQLException {
        return new UserRef(
                id(row, alias + "_id", UserId::new),
                row.getString(alias + "_username"),
                row.getString(alias + "_nickname"),
                idOrNull(row, alias + "_profile_image_id", ProfileImageId::new));
    }

    /** A person, or null when the row has none. */
    public static @Nullable UserRef userOrNull(ResultSet row, String alias) throws SQLException {
        return row.getObject(alias + "_id") == null ? null : user(row, alias);
    }
}
