package dev.hwasil.postgres.annotation;

import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.postgres.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads shapes out of rows of the table {@code annotations}. */
final class AnnotationRows {

    private AnnotationRows() {}

    static Shape shape(ResultSet row) throws SQLException {
        var drawing = row.getBytes("drawing_data");
        return new Shape(
                Rows.word(row, "type", Shape.Type.class),
                row.getDouble("position_x"),
                row.getDouble("position_y"),
                row.getObject("width", Double.class),
                row.getObject("height", Double.class),
                row.getString("content"),
                drawing == null ? null : DrawingBytes.read(drawing),
                row.getString("color"));
    }
}
