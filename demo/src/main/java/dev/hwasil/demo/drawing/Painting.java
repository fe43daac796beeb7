package dev.hwasil.demo.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Colour on paper, under a light or still without one. */
public final class Painting implements Canvas {

    private final BufferedImage sheet = Sheet.blank();
    private final Graphics2D brush = Sheet.pen(sheet);
    private final boolean lit;
    private final double warmth;

    private Painting(boolean lit, double warmth) {
        this.lit = lit;
        this.warmth = warmth;
    }

    /** Local colours, where the light is not decided on. */
    public static Painting flat() {
        return new Painting(false, 0);
    }

    /**
     * With all its light.
     *
     * @param warmth of the whole; 0 as the colours are, negative for cooler
     */
    public static Painting lit(double warmth) {
        return new Painting(true, warmth);
    }

    /** What has been painted. */
    public BufferedImage picture() {
        grain();
        return sheet;
    }

    @Override
    public void body(Shape shape, Paint paint, double contour) {
        brush.setPaint(paint);
        brush.fill(shape);
    }

    @Override
    public void spot(Shape shape, Color colour) {
        body(shape, colour, 0);
    }

    @Override
    public void line(Shape path, Color colour, double thickness) {
        brush.setPaint(colour);
        brush.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(path);
    }

    @Override
    public void wash(Shape shape, Paint paint) {
        body(shape, paint, 0);
    }

    @Override
    public void glow(double x, double y, double radius, Color colour) {
        if (!lit) return;
        var paint = new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.18f, 0.45f, 1}, new Color[] {
                    colour, Colours.faded(colour, 0.55), Colours.faded(colour, 0.2), Colours.faded(colour, 0)
                });
        body(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), paint, 0);
    }

    @Override
    public void light(Shape shape, Paint paint) {
        if (lit) body(shape, paint, 0);
    }

    @Override
    public void hatch(Shape shape, double angle, double distance) {}

    /** The tooth of the paper, darker corners, and the warmth. */
    private void grain() {
        brush.setComposite(AlphaComposite.Src);
        var pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var dx = (x - WIDTH / 2.0) / WIDTH;
                var dy = (y - HEIGHT / 2.0) / HEIGHT;
                var edge = lit ? 1 - 0.55 * Math.pow(dx * dx + dy * dy, 1.4) : 1;
                var tooth = 1 + 0.022 * Noise.at(x / 1.7, y / 1.7) + 0.018 * Noise.at(x / 90.0, y / 11.0);
                var i = y * WIDTH + x;
                pixels[i] = toned(pixels[i], edge * tooth);
            }
        }
    }

    private int toned(int pixel, double factor) {
        var red = bounded(((pixel >> 16) & 0xFF) * factor * (1 + warmth));
        var green = bounded(((pixel >> 8) & 0xFF) * factor * (1 + warmth * 0.25));
        var blue = bounded((pixel & 0xFF) * factor * (1 - warmth));
        return red << 16 | green << 8 | blue;
    }

    private static int bounded(double value) {
        return (int) Math.clamp(value, 0, 255);
    }
}
