package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.Paint;

/** Colours made of colours. */
public final class Colours {

    private Colours() {}

    /** The colour {@code 0xRRGGBB}. */
    public static Color rgb(int hex) {
        return new Color(hex);
    }

    /** The same, so opaque: 1 for as it is. */
    public static Color faded(Color colour, double opacity) {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(colour.getAlpha() * opacity));
    }

    /** Some of the way from one to the other. */
    public static Color mixed(Color one, Color other, double share) {
        var t = Math.clamp(share, 0, 1);
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * t),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * t),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * t),
                (int) Math.round(one.getAlpha() + (other.getAlpha() - one.getAlpha()) * t));
    }

    /** From one height to another. */
    public static Paint downwards(double from, Color above, double to, Color below) {
        return new GradientPaint(0, (float) from, above, 0, (float) to, below);
    }

    /** From one place to another. */
    public static Paint along(double x1, double y1, Color one, double x2, double y2, Color other) {
        return new GradientPaint((float) x1, (float) y1, one, (float) x2, (float) y2, other);
    }

    /** Several colours, evenly from the top of the picture to this height. */
    public static Paint sky(double to, Color... colours) {
        var places = new float[colours.length];
        for (var i = 0; i < colours.length; i++) places[i] = (float) i / (colours.length - 1);
        return new LinearGradientPaint(0, 0, 0, (float) to, places, colours);
    }
}
