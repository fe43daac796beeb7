package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

/**
 * What a scene is drawn on, from the back to the front, in pixels. One scene drawn on two kinds of canvas gives its
 * line drawing and its painting.
 */
public interface Canvas {

    /** How wide every picture is. */
    int WIDTH = 1920;

    /** How high every picture is. */
    int HEIGHT = 1080;

    /**
     * A thing that hides what is behind it.
     *
     * @param contour how thick its contour is drawn in ink; 0 for none
     */
    void body(Shape shape, Paint paint, double contour);

    /** A spot that is solid in ink as it is in colour: a pupil, a drop of ink. */
    void spot(Shape shape, Color colour);

    /** A line that is there both in ink and in colour. */
    void line(Shape path, Color colour, double thickness);

    /** Colour without a contour: sky, water, what shines through. Not there in ink. */
    void wash(Shape shape, Paint paint);

    /** Light around a place, or shadow where the colour is dark. Only where there is light at all. */
    void glow(double x, double y, double radius, Color colour);

    /** What light or shadow does to a part of the picture. Only where there is light at all. */
    void light(Shape shape, Paint paint);

    /** Lines side by side that stand for a shadow in ink. */
    void hatch(Shape shape, double angle, double distance);
}
