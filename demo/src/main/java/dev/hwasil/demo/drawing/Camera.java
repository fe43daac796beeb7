package dev.hwasil.demo.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A pinhole in a world of metres: x to the right, y up, z away. What it sees is in perspective because it is seen from
 * a point.
 */
public final class Camera {

    private static final double NEAR = 0.3;

    private final double x;
    private final double y;
    private final double z;
    private final double yaw;
    private final double pitch;
    private final double focus;
    private final double horizon;

    private Camera(double x, double y, double z, double yaw, double pitch, double focus, double horizon) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.yaw = yaw;
        this.pitch = pitch;
        this.focus = focus;
        this.horizon = horizon;
    }

    /** At this place, looking along z, so many pixels from the picture: more is nearer. */
    public static Camera at(double x, double y, double z, double focus) {
        return new Camera(x, y, z, 0, 0, focus, Canvas.HEIGHT / 2.0);
    }

    /** Turned to the right and upwards, in radians. */
    public Camera turned(double right, double up) {
        return new Camera(x, y, z, yaw + right, pitch + up, focus, horizon);
    }

    /** The picture moved so that the horizon is there, while what is upright stays so. */
    public Camera withHorizonAt(double pixels) {
        return new Camera(x, y, z, yaw, pitch, focus, pixels);
    }

    /** A flat shape with these corners; empty when it is behind the camera. */
    public Shape face(double[]... corners) {
        var seen = new ArrayList<double[]>();
        for (var i = 0; i < corners.length; i++) {
            var one = turned(corners[i]);
            var next = turned(corners[(i + 1) % corners.length]);
            if (one[2] >= NEAR) seen.add(one);
            if (one[2] >= NEAR != next[2] >= NEAR) seen.add(meeting(one, next));
        }
        return shape(seen);
    }

    private Shape shape(List<double[]> corners) {
        var path = new Path2D.Double();
        for (var corner : corners) {
            var point = projected(corner);
            if (path.getCurrentPoint() == null) path.moveTo(point.getX(), point.getY());
            else path.lineTo(point.getX(), point.getY());
        }
        if (path.getCurrentPoint() != null) path.closePath();
        return path;
    }

    private static double[] meeting(double[] one, double[] next) {
        var t = (NEAR - one[2]) / (next[2] - one[2]);
        return new double[] {one[0] + (next[0] - one[0]) * t, one[1] + (next[1] - one[1]) * t, NEAR};
    }

    /** Where a point is seen that is before the camera. */
    public Point2D point(double px, double py, double pz) {
        return projected(turned(new double[] {px, py, pz}));
    }

    /** How many pixels a metre has there. */
    public double scale(double px, double py, double pz) {
        return focus / turned(new double[] {px, py, pz})[2];
    }

    /** Where something stands there, a unit a hundredth of a metre large. */
    public Place place(Canvas canvas, double px, double py, double pz) {
        var at = point(px, py, pz);
        return Place.at(canvas, at.getX(), at.getY(), scale(px, py, pz) / 100);
    }

    /** How far away that is. */
    public double distance(double px, double py, double pz) {
        return Math.sqrt((px - x) * (px - x) + (py - y) * (py - y) + (pz - z) * (pz - z));
    }

    /** Whether the camera is on that side of a wall across x. */
    boolean isRightOf(double px) {
        return x > px;
    }

    /** Whether the camera is above a roof. */
    boolean isAbove(double py) {
        return y > py;
    }

    private double[] turned(double[] point) {
        var dx = point[0] - x;
        var dy = point[1] - y;
        var dz = point[2] - z;
        var rx = dx * Math.cos(yaw) - dz * Math.sin(yaw);
        var rz = dx * Math.sin(yaw) + dz * Math.cos(yaw);
        return new double[] {
            rx, dy * Math.cos(pitch) - rz * Math.sin(pitch), dy * Math.sin(pitch) + rz * Math.cos(pitch)
        };
    }

    private Point2D projected(double[] turned) {
        return new Point2D.Double(
                Canvas.WIDTH / 2.0 + focus * turned[0] / turned[2], horizon - focus * turned[1] / turned[2]);
    }
}
