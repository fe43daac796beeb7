package dev.hwasil.postgres.image;

import dev.hwasil.application.image.VersionView;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.Artwork;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageFormat;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads versions of images from rows of {@code image_history}, selected under an alias. */
public final class VersionRows {

    private static final String[] COLUMNS = {
        "version_number",
        "artwork_id",
        "format",
        "width",
        "height",
        "file_size",
        "sha256",
        "file_name",
        "animated",
        "uploaded_by",
        "uploaded_at",
        "change_description",
        "restored_from"
    };

    private VersionRows() {}

    /** The columns of a version. */
    public static String columns(String alias) {
        var columns = new StringBuilder();
        for (var column : COLUMNS) {
            if (!columns.isEmpty()) columns.append(", ");
            columns.append(alias)
                    .append('.')
                    .append(column)
                    .append(" as ")
                    .append(alias)
                    .append('_')
                    .append(column);
        }
        return columns.toString();
    }

    /** Whether the row has a version under this alias. */
    public static boolean isPresent(ResultSet row, String alias) throws SQLException {
        return row.getObject(alias + "_version_number") != null;
    }

    /** The version, as it is shown; its uploader stands under the alias {@code user}. */
    public static VersionView view(ResultSet row, String alias, String user) throws SQLException {
        return new VersionView(
                row.getInt(alias + "_version_number"),
                artwork(row, alias),
                Rows.user(row, user),
                Rows.instant(row, alias + "_uploaded_at"),
                row.getString(alias + "_change_description"),
                Rows.integerOrNull(row, alias + "_restored_from"));
    }

    static Image.Version version(ResultSet row, String alias) throws SQLException {
        return new Image.Version(
                row.getInt(alias + "_version_number"),
                artwork(row, alias),
                Rows.id(row, alias + "_uploaded_by", UserId::new),
                Rows.instant(row, alias + "_uploaded_at"),
                row.getString(alias + "_change_description"),
                Rows.integerOrNull(row, alias + "_restored_from"));
    }

    private static Artwork artwork(ResultSet row, String alias) throws SQLException {
        return new Artwork(
                Rows.id(row, alias + "_artwork_id", ArtworkId::new),
                Rows.word(row, alias + "_format", ImageFormat.class),
                row.getInt(alias + "_width"),
                row.getInt(alias + "_height"),
                row.getLong(alias + "_file_size"),
                Rows.hex(row, alias + "_sha256"),
                row.getString(alias + "_file_name"),
                row.getBoolean(alias + "_animated"));
    }
}
