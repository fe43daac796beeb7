package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What is behind everything. */
public final class Sky {

    private Sky() {}

    /** Colours from the top down to a height, and the last one below. */
    public static void draw(Canvas canvas, double to, Color... colours) {
        canvas.wash(new Rectangle2D.Double(0, 0, Canvas.WIDTH, Canvas.HEIGHT), colours[colours.length - 1]);
        canvas.wash(new Rectangle2D.Double(0, 0, Canvas.WIDTH, to), Colours.sky(to, colours));
    }

    /** Clouds whose flat feet are about there: each one heap of puffs, the middle ones the largest. */
    public static void clouds(Canvas canvas, double y, double height, Color body, Color edge, long seed) {
        var chance = new Random(seed);
        for (var x = -160.0; x < Canvas.WIDTH + 160; x += 170 + 240 * chance.nextDouble()) {
            var foot = y + height * (chance.nextDouble() - 0.5);
            var spread = height * (2 + 2.4 * chance.nextDouble());
            var heap = new Area(
                    new Rectangle2D.Double(x - spread * 0.62, foot - height * 0.13, spread * 1.24, height * 0.13));
            for (var i = 0; i < 11; i++) {
                var along = i / 5.0 - 1;
                var size = height * (0.16 + 0.42 * (1 - along * along)) * (0.75 + 0.5 * chance.nextDouble());
                heap.add(new Area(
                        Place.ellipse(x + along * spread * 0.56, foot - size * 0.62, size * 1.25, size * 0.72)));
            }
            canvas.body(heap, Colours.along(x, foot - height * 0.75, edge, x, foot, body), 0.9);
        }
    }

    /** A ridge of hills, so high above its foot. */
    public static void hills(Canvas canvas, double foot, double height, double width, Color colour, long seed) {
        var points = new double[2 * 44];
        for (var i = 0; i < 42; i++) {
            var x = -60 + i * (Canvas.WIDTH + 120) / 41.0;
            points[2 * i] = x;
            points[2 * i + 1] = foot - height * (0.55 + 0.45 * Noise.layered(x / width, seed * 3.7));
        }
        points[84] = Canvas.WIDTH + 60;
        points[85] = foot + 400;
        points[86] = -60;
        points[87] = foot + 400;
        canvas.body(Curves.polygon(points), colour, 1.6);
    }

    /** Stars above a height, a few of them bright. */
    public static void stars(Canvas canvas, int count, double to, long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < count; i++) {
            var x = chance.nextDouble() * Canvas.WIDTH;
            var y = chance.nextDouble() * to;
            var size = 0.5 + 1.6 * Math.pow(chance.nextDouble(), 4);
            canvas.wash(Place.ellipse(x, y, size, size), new Color(255, 250, 235, 90 + chance.nextInt(160)));
            if (size > 1.5) canvas.glow(x, y, 16, new Color(210, 225, 255, 120));
        }
    }

    /** A full moon with its light. */
    public static void moon(Canvas canvas, double x, double y, double radius, Color colour) {
        canvas.glow(x, y, radius * 6, Colours.faded(colour, 0.4));
        canvas.body(Place.ellipse(x, y, radius, radius), colour, 1.4);
        canvas.light(
                Place.ellipse(x - radius * 0.3, y - radius * 0.2, radius * 0.22, radius * 0.18),
                new Color(120, 120, 140, 40));
        canvas.light(
                Place.ellipse(x + radius * 0.25, y + radius * 0.3, radius * 0.3, radius * 0.24),
                new Color(120, 120, 140, 34));
    }
}
