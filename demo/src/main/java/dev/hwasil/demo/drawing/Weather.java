package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/** Rain, and what it does to the ground. */
public final class Weather {

    private Weather() {}

    /** Rain in front of everything; each drop falls the same way, the near ones longer. */
    public static void rain(Canvas canvas, int drops, double slant, long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < drops; i++) {
            var near = Math.pow(chance.nextDouble(), 2);
            var x = chance.nextDouble() * (Canvas.WIDTH + 300) - 150;
            var y = chance.nextDouble() * Canvas.HEIGHT - 60;
            var length = 22 + 90 * near;
            var drop = Curves.line(x, y, x + slant * length, y + length);
            if (i % 6 == 0) canvas.line(drop, new Color(205, 222, 245, 60), 0.7 + near);
            else
                canvas.light(
                        Curves.ribbon(x, y, 0.3, x + slant * length, y + length, 1 + 1.6 * near),
                        new Color(205, 222, 245, (int) (30 + 60 * near)));
        }
    }

    /** Rings where drops meet the ground, flat as the eye sees them. */
    public static void ripples(Canvas canvas, Shape ground, int count, long seed) {
        var chance = new Random(seed);
        var bounds = ground.getBounds2D();
        for (var i = 0; i < count; i++) {
            var depth = Math.pow(chance.nextDouble(), 0.6);
            var x = bounds.getX() + chance.nextDouble() * bounds.getWidth();
            var y = bounds.getY() + depth * bounds.getHeight();
            if (!ground.contains(x, y)) continue;
            var size = 4 + 22 * depth * chance.nextDouble();
            canvas.line(Place.ellipse(x, y, size, size * 0.26), new Color(210, 225, 245, 70), 1);
        }
    }

    /** Light that a wet ground gives back, below its source: broken, and longer than wide. */
    public static void reflection(
            Canvas canvas, double x, double y, double width, double length, Color colour, long seed) {
        var chance = new Random(seed);
        for (var part = 0.0; part < 1; part += 0.035) {
            var wide = width * (0.35 + 0.9 * chance.nextDouble()) * (1 - part * 0.35);
            var shift = (chance.nextDouble() - 0.5) * width * 0.7;
            canvas.light(
                    Place.ellipse(x + shift, y + part * length, wide / 2, length * 0.022),
                    Colours.faded(colour, (1 - part) * (0.35 + 0.5 * chance.nextDouble())));
        }
    }
}
