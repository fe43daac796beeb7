package dev.hwasil.demo.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Smooth shapes through points, given as x, y, x, y … */
public final class Curves {

    private static final int STEPS = 10;

    private Curves() {}

    /** A line through all points, without a corner (Catmull–Rom). */
    public static Path2D through(double... points) {
        return smooth(points, false);
    }

    /** A closed shape through all points, without a corner. */
    public static Path2D blob(double... points) {
        return smooth(points, true);
    }

    /** A closed shape with a corner at each point. */
    public static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        path.closePath();
        return path;
    }

    /** A line with a corner at each point. */
    public static Path2D line(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        return path;
    }

    /**
     * A limb, a lock of hair, a trunk: what has a spine and is so thick at each of its points.
     *
     * @param spine x, y, thickness, x, y, thickness …
     */
    public static Path2D ribbon(double... spine) {
        var count = spine.length / 3;
        var points = new double[count * 2];
        for (var i = 0; i < count; i++) {
            points[2 * i] = spine[3 * i];
            points[2 * i + 1] = spine[3 * i + 1];
        }
        var along = sampled(points);
        var there = new ArrayList<Point2D>();
        var back = new ArrayList<Point2D>();
        for (var i = 0; i < along.size(); i++) {
            var before = along.get(Math.max(i - 1, 0));
            var after = along.get(Math.min(i + 1, along.size() - 1));
            var length = Math.max(before.distance(after), 1e-9);
            var dx = (after.getX() - before.getX()) / length;
            var dy = (after.getY() - before.getY()) / length;
            var half = thickness(spine, (double) i / STEPS) / 2;
            var at = along.get(i);
            there.add(new Point2D.Double(at.getX() - dy * half, at.getY() + dx * half));
            back.addFirst(new Point2D.Double(at.getX() + dy * half, at.getY() - dx * half));
        }
        var first = along.getFirst();
        var last = along.getLast();
        return closed(there, last, thickness(spine, count - 1) / 2, back, first, thickness(spine, 0) / 2);
    }

    private static double thickness(double[] spine, double at) {
        var from = Math.min((int) at, spine.length / 3 - 1);
        var to = Math.min(from + 1, spine.length / 3 - 1);
        return spine[3 * from + 2] + (spine[3 * to + 2] - spine[3 * from + 2]) * (at - from);
    }

    /** Both sides, with a round end at each. */
    private static Path2D closed(
            List<Point2D> there, Point2D end, double endRadius, List<Point2D> back, Point2D start, double startRadius) {
        var path = new Path2D.Double();
        path.moveTo(there.getFirst().getX(), there.getFirst().getY());
        there.forEach(point -> path.lineTo(point.getX(), point.getY()));
        round(path, end, endRadius, there.getLast());
        back.forEach(point -> path.lineTo(point.getX(), point.getY()));
        round(path, start, startRadius, back.getLast());
        path.closePath();
        return path;
    }

    private static void round(Path2D path, Point2D centre, double radius, Point2D from) {
        if (radius < 0.01) return;
        var angle = Math.atan2(from.getY() - centre.getY(), from.getX() - centre.getX());
        for (var i = 1; i < 8; i++) {
            var a = angle - Math.PI * i / 8;
            path.lineTo(centre.getX() + radius * Math.cos(a), centre.getY() + radius * Math.sin(a));
        }
    }

    private static List<Point2D> sampled(double[] points) {
        var count = points.length / 2;
        var along = new ArrayList<Point2D>();
        for (var i = 0; i < count - 1; i++) {
            for (var step = 0; step < STEPS; step++) along.add(between(points, i, (double) step / STEPS));
        }
        along.add(new Point2D.Double(points[points.length - 2], points[points.length - 1]));
        return along;
    }

    private static Point2D between(double[] points, int i, double t) {
        return new Point2D.Double(spline(points, i, t, 0), spline(points, i, t, 1));
    }

    private static double spline(double[] points, int i, double t, int axis) {
        var last = points.length / 2 - 1;
        var a = points[2 * Math.max(i - 1, 0) + axis];
        var b = points[2 * i + axis];
        var c = points[2 * Math.min(i + 1, last) + axis];
        var d = points[2 * Math.min(i + 2, last) + axis];
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    private static Path2D smooth(double[] points, boolean closed) {
        var count = points.length / 2;
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 0; i < (closed ? count : count - 1); i++) {
            var a = closed ? (i + count - 1) % count : Math.max(i - 1, 0);
            var c = (i + 1) % count;
            var d = closed ? (i + 2) % count : Math.min(i + 2, count - 1);
            path.curveTo(
                    points[2 * i] + (points[2 * c] - points[2 * a]) / 6,
                    points[2 * i + 1] + (points[2 * c + 1] - points[2 * a + 1]) / 6,
                    points[2 * c] - (points[2 * d] - points[2 * i]) / 6,
                    points[2 * c + 1] - (points[2 * d + 1] - points[2 * i + 1]) / 6,
                    points[2 * c],
                    points[2 * c + 1]);
        }
        if (closed) path.closePath();
        return path;
    }
}
