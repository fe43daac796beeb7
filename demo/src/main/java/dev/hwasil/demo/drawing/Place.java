package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * Where on the canvas something stands, how large, and to which side it looks: things are drawn about their own ground
 * point, in units of their own, upwards as y falls.
 */
public final class Place {

    private final Canvas canvas;
    private final AffineTransform transform;
    private final double scale;

    private Place(Canvas canvas, AffineTransform transform, double scale) {
        this.canvas = canvas;
        this.transform = transform;
        this.scale = scale;
    }

    /** On the ground at these pixels, a unit so many pixels large. */
    public static Place at(Canvas canvas, double x, double y, double scale) {
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.scale(scale, scale);
        return new Place(canvas, transform, scale);
    }

    /** Looking the other way. */
    public Place mirrored() {
        var other = new AffineTransform(transform);
        other.scale(-1, 1);
        return new Place(canvas, other, scale);
    }

    /** Turned about its ground point, clockwise. */
    public Place turned(double radians) {
        var other = new AffineTransform(transform);
        other.rotate(radians);
        return new Place(canvas, other, scale);
    }

    /** Somewhere else, in its own units, and so many times as large. */
    public Place moved(double x, double y, double times) {
        var other = new AffineTransform(transform);
        other.translate(x, y);
        other.scale(times, times);
        return new Place(canvas, other, scale * times);
    }

    /** The canvas it is on. */
    public Canvas canvas() {
        return canvas;
    }

    /** A shape of its own units, in pixels. */
    public Shape there(Shape shape) {
        return transform.createTransformedShape(shape);
    }

    /** A body with a contour. */
    public void body(Paint paint, Shape shape) {
        body(paint, 2.4, shape);
    }

    /** A body with so thick a contour. */
    public void body(Paint paint, double contour, Shape shape) {
        canvas.body(there(shape), paint, contour);
    }

    /** A smooth body through these points. */
    public void blob(Paint paint, double... points) {
        body(paint, Curves.blob(points));
    }

    /** A body with a spine: x, y, thickness, … */
    public void ribbon(Paint paint, double... spine) {
        body(paint, Curves.ribbon(spine));
    }

    /** A spot, solid in ink too. */
    public void spot(Color colour, Shape shape) {
        canvas.spot(there(shape), colour);
    }

    /** A smooth line through these points. */
    public void line(Color colour, double thickness, double... points) {
        canvas.line(there(Curves.through(points)), colour, thickness * scale);
    }

    /** Light or shadow on a part of it. */
    public void light(Paint paint, Shape shape) {
        canvas.light(there(shape), paint);
    }

    /** Light around a place of it. */
    public void glow(double x, double y, double radius, Color colour) {
        var at = transform.transform(new Point2D.Double(x, y), null);
        canvas.glow(at.getX(), at.getY(), radius * scale, colour);
    }

    /** An oval. */
    public static Shape ellipse(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }
}
