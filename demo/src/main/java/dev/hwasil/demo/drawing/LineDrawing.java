package dev.hwasil.demo.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Ink or pencil on white: contours by a hand that is not quite steady and presses now more, now less. */
public final class LineDrawing implements Canvas {

    /** With what it is drawn. */
    public enum Tool {
        /** Searching, each line twice, in blue. */
        PENCIL(new Color(58, 92, 158, 120), 2, 3.4, 0.9),
        /** Once and for all. */
        INK(new Color(24, 24, 30), 1, 0.9, 1.25);

        private final Color colour;
        private final int times;
        private final double unsteady;
        private final double thickness;

        Tool(Color colour, int times, double unsteady, double thickness) {
            this.colour = colour;
            this.times = times;
            this.unsteady = unsteady;
            this.thickness = thickness;
        }
    }

    private static final double STEP = 5;

    private final BufferedImage sheet = Sheet.blank();
    private final Graphics2D pen = Sheet.pen(sheet);
    private final Tool tool;
    private int strokes;

    /** A white sheet, and this tool. */
    public LineDrawing(Tool tool) {
        this.tool = tool;
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** What has been drawn. */
    public BufferedImage picture() {
        return sheet;
    }

    @Override
    public void body(Shape shape, Paint paint, double contour) {
        pen.setPaint(Color.WHITE);
        pen.fill(shape);
        if (contour > 0) draw(shape, contour);
    }

    @Override
    public void spot(Shape shape, Color colour) {
        pen.setPaint(tool.colour);
        pen.fill(shape);
        draw(shape, 0.8);
    }

    @Override
    public void line(Shape path, Color colour, double thickness) {
        draw(path, Math.min(thickness, 2.2));
    }

    @Override
    public void wash(Shape shape, Paint paint) {}

    @Override
    public void glow(double x, double y, double radius, Color colour) {}

    @Override
    public void light(Shape shape, Paint paint) {}

    @Override
    public void hatch(Shape shape, double angle, double distance) {
        var clip = pen.getClip();
        pen.clip(shape);
        var bounds = shape.getBounds2D();
        var reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2;
        var turn = AffineTransform.getTranslateInstance(bounds.getCenterX(), bounds.getCenterY());
        turn.rotate(angle);
        for (var at = -reach; at < reach; at += distance) {
            draw(turn.createTransformedShape(new Line2D.Double(-reach, at, reach, at)), 0.6);
        }
        pen.setClip(clip);
    }

    private void draw(Shape path, double thickness) {
        for (var time = 0; time < tool.times; time++) {
            strokes++;
            for (var stroke : strokesOf(path)) draw(stroke, thickness * tool.thickness);
        }
    }

    private void draw(List<Point2D> stroke, double thickness) {
        pen.setPaint(tool.colour);
        var last = stroke.size() - 1;
        for (var i = 0; i < last; i++) {
            var ends = Math.min(1, Math.min(i + 2, last - i + 1) / 7.0);
            var pressure = (0.55 + 0.45 * ends) * (0.85 + 0.3 * Noise.at(i / 22.0, strokes * 7.3));
            pen.setStroke(
                    new BasicStroke((float) (thickness * pressure), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Line2D.Double(unsteady(stroke.get(i)), unsteady(stroke.get(i + 1))));
        }
    }

    private Point2D unsteady(Point2D point) {
        return new Point2D.Double(
                point.getX() + tool.unsteady * Noise.at(point.getY() / 70, point.getX() / 90 + strokes * 3.1),
                point.getY() + tool.unsteady * Noise.at(point.getX() / 70, point.getY() / 90 + strokes * 5.7));
    }

    /** Each part of the path as points that lie close together. */
    private static List<List<Point2D>> strokesOf(Shape path) {
        var strokes = new ArrayList<List<Point2D>>();
        var segment = new double[6];
        var start = new Point2D.Double();
        var from = new Point2D.Double();
        for (var it = new FlatteningPathIterator(path.getPathIterator(null), 0.3); !it.isDone(); it.next()) {
            var kind = it.currentSegment(segment);
            if (kind == PathIterator.SEG_MOVETO) {
                start = new Point2D.Double(segment[0], segment[1]);
                strokes.add(new ArrayList<>(List.of(start)));
                from = start;
                continue;
            }
            var to = kind == PathIterator.SEG_CLOSE ? start : new Point2D.Double(segment[0], segment[1]);
            var steps = (int) Math.ceil(from.distance(to) / STEP);
            for (var i = 1; i <= steps; i++) {
                var t = (double) i / steps;
                strokes.getLast().add(new Point2D.Double(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t));
            }
            from = to;
        }
        return strokes;
    }
}
