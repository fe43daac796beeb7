package dev.hwasil.demo.story;

import static dev.hwasil.demo.drawing.Canvas.HEIGHT;
import static dev.hwasil.demo.drawing.Canvas.WIDTH;
import static dev.hwasil.demo.drawing.Colours.downwards;
import static dev.hwasil.demo.drawing.Colours.faded;
import static dev.hwasil.demo.drawing.Colours.rgb;
import static dev.hwasil.demo.story.Cast.AT_HOME;
import static dev.hwasil.demo.story.Cast.INK;
import static dev.hwasil.demo.story.Cast.LAMP;
import static dev.hwasil.demo.story.Cast.MEOK;
import static dev.hwasil.demo.story.Cast.MOONLIGHT;
import static dev.hwasil.demo.story.Cast.NIGHT;

import dev.hwasil.demo.drawing.Building;
import dev.hwasil.demo.drawing.Camera;
import dev.hwasil.demo.drawing.Canvas;
import dev.hwasil.demo.drawing.City;
import dev.hwasil.demo.drawing.Colours;
import dev.hwasil.demo.drawing.Curves;
import dev.hwasil.demo.drawing.Place;
import dev.hwasil.demo.drawing.Portrait;
import dev.hwasil.demo.drawing.Pose;
import dev.hwasil.demo.drawing.Sky;
import dev.hwasil.demo.drawing.Things;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** The scenes in the studio, and the one on paper. */
final class Inside {

    private static final Color WOOD = rgb(0x8f5f3f);
    private static final Color WALL = rgb(0x7a5560);
    private static final Color PAPER = rgb(0xf6efdf);

    private Inside() {}

    /** The studio: she draws, the cat looks out. */
    static void studio(Canvas canvas) {
        room(canvas);
        var desk = Place.at(canvas, 1080, 900, 4.4);
        var her = Place.at(canvas, 850, 930, 4.5);
        chair(her);
        desk(desk);
        AT_HOME.draw(her, Pose.AT_DESK);
        Things.deskLamp(desk.moved(100, -73, 0.72).mirrored(), rgb(0x39606b), LAMP);
        sheet(desk.moved(0, -74, 1));
        Things.bottle(desk.moved(62, -73, 1), rgb(0x2c2f4a));
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                new RadialGradientPaint(1380, 560, 1150, new float[] {0, 0.45f, 1}, new Color[] {
                    new Color(255, 200, 110, 70), new Color(120, 60, 60, 30), new Color(14, 10, 40, 170)
                }));
    }

    private static void room(Canvas canvas) {
        canvas.body(
                new Rectangle2D.Double(-5, -5, WIDTH + 10, 860),
                Colours.along(1400, 400, WALL, 0, 0, rgb(0x3d2f4c)),
                0);
        canvas.body(
                new Rectangle2D.Double(-5, 850, WIDTH + 10, 240),
                downwards(850, rgb(0x5f3f3c), HEIGHT, rgb(0x33222f)),
                2.4);
        for (var x = -8; x <= 8; x++)
            canvas.line(Curves.line(960 + x * 190, 852, 960 + x * 330, HEIGHT), new Color(30, 16, 28, 90), 2);
        canvas.body(new Rectangle2D.Double(-5, 826, WIDTH + 10, 26), rgb(0x4b3344), 1.8);
        window(canvas, 980, 130, 560, 420);
        MEOK.under(MOONLIGHT, rgb(0x0b0c1e)).sitFromBehind(Place.at(canvas, 1100, 552, 3.3));
        shelves(canvas);
        pinboard(canvas);
        Things.plant(Place.at(canvas, 170, 862, 4.2), rgb(0x4a6e50), rgb(0x9a5a44));
    }

    private static void window(Canvas canvas, double x, double y, double width, double height) {
        var glass = new Rectangle2D.Double(x, y, width, height);
        canvas.body(glass, downwards(y, rgb(0x10183c), y + height, rgb(0x3b4176)), 2.4);
        var chance = new Random(7);
        for (var i = 0; i < 46; i++) {
            var cx = x + 20 + (width - 40) * chance.nextDouble();
            var cy = y + height * (0.45 + 0.5 * chance.nextDouble());
            var size = 5 + 15 * chance.nextDouble();
            var colour = new Color[] {LAMP, rgb(0xff9d7a), rgb(0x9fc8ff), rgb(0xffe9bd)}[chance.nextInt(4)];
            canvas.light(Place.ellipse(cx, cy, size, size), faded(colour, 0.22 + 0.3 * chance.nextDouble()));
        }
        for (var i = 0; i < 40; i++) {
            var dx = x + 12 + (width - 24) * chance.nextDouble();
            var dy = y + 10 + (height - 90) * chance.nextDouble();
            canvas.light(
                    Curves.ribbon(dx, dy, 1, dx - 3, dy + 18 + 34 * chance.nextDouble(), 2.6),
                    new Color(190, 215, 255, 90));
        }
        var frame = rgb(0xa57c62);
        for (var bar : new Rectangle2D[] {
            new Rectangle2D.Double(x - 22, y - 22, width + 44, 22),
            new Rectangle2D.Double(x - 22, y - 22, 22, height + 44),
            new Rectangle2D.Double(x + width, y - 22, 22, height + 44),
            new Rectangle2D.Double(x + width / 2 - 8, y, 16, height),
            new Rectangle2D.Double(x - 44, y + height, width + 88, 26)
        }) canvas.body(bar, frame, 2);
        curtain(canvas, x - 90, y - 40, height + 150, 1);
        curtain(canvas, x + width + 90, y - 40, height + 150, -1);
        canvas.body(new Rectangle2D.Double(x - 150, y - 58, width + 300, 14), rgb(0x3b2a36), 1.8);
    }

    private static void curtain(Canvas canvas, double x, double y, double height, int side) {
        var cloth = rgb(0xb0726a);
        canvas.body(
                Curves.blob(
                        x - side * 40,
                        y,
                        x + side * 66,
                        y,
                        x + side * 46,
                        y + height * 0.5,
                        x + side * 18,
                        y + height,
                        x - side * 46,
                        y + height),
                cloth,
                2.2);
        for (var fold = 0; fold < 3; fold++) {
            canvas.line(
                    Curves.through(
                            x - side * (20 - fold * 26),
                            y + 8,
                            x - side * (22 - fold * 18),
                            y + height * 0.5,
                            x - side * (28 - fold * 14),
                            y + height - 14),
                    rgb(0x7f4a50),
                    3);
        }
    }

    private static void shelves(Canvas canvas) {
        var chance = new Random(12);
        Color[] spines = {rgb(0xb7624d), rgb(0x4f6f7d), rgb(0xd9b36c), rgb(0x6a4f70), rgb(0x7c8f68), rgb(0xd8cbb5)};
        for (var shelf = 0; shelf < 2; shelf++) {
            var y = 250 + shelf * 170.0;
            for (var x = 90.0; x < 520; ) {
                var width = 14 + 22 * chance.nextDouble();
                var height = 76 + 52 * chance.nextDouble();
                if (chance.nextDouble() < 0.12) x += 34;
                canvas.body(
                        new Rectangle2D.Double(x, y - height, width, height),
                        Colours.mixed(spines[chance.nextInt(spines.length)], rgb(0x2a1c30), 0.35),
                        1.8);
                canvas.line(
                        Curves.line(x + 4, y - height + 14, x + width - 4, y - height + 14),
                        new Color(240, 220, 190, 110),
                        2);
                x += width + 1.5;
            }
            canvas.body(new Rectangle2D.Double(66, y, 490, 16), rgb(0x6b4636), 2);
        }
    }

    private static void pinboard(Canvas canvas) {
        canvas.body(new Rectangle2D.Double(630, 150, 250, 300), rgb(0x6e4c43), 2);
        double[][] cards = {
            {650, 172, 100, 66},
            {765, 180, 92, 62},
            {648, 262, 92, 62},
            {756, 258, 104, 70},
            {660, 346, 100, 68},
            {772, 350, 88, 62}
        };
        for (var i = 0; i < cards.length; i++) {
            var c = cards[i];
            canvas.body(
                    new Rectangle2D.Double(c[0], c[1], c[2], c[3]),
                    Colours.mixed(PAPER, rgb(0x6b4a58), 0.25 + 0.1 * (i % 3)),
                    1.4);
            canvas.line(
                    Curves.through(
                            c[0] + 12,
                            c[1] + c[3] * 0.7,
                            c[0] + c[2] * 0.4,
                            c[1] + c[3] * 0.35,
                            c[0] + c[2] * 0.6,
                            c[1] + c[3] * 0.6,
                            c[0] + c[2] - 12,
                            c[1] + c[3] * (0.3 + 0.1 * (i % 4))),
                    INK,
                    1.6);
        }
    }

    private static void chair(Place her) {
        her.ribbon(rgb(0x3a2735), -30, -44, 7, -34, -74, 7, -36, -104, 6);
        her.ribbon(rgb(0x3a2735), -26, -34, 8, 4, -35, 8, 26, -35, 7);
        her.ribbon(rgb(0x3a2735), -20, -34, 6, -26, 0, 5);
        her.ribbon(rgb(0x3a2735), 18, -34, 6, 24, 0, 5);
    }

    private static void desk(Place at) {
        at.body(Colours.mixed(WOOD, Color.BLACK, 0.35), Curves.polygon(-44, -66, -34, -66, -36, 6, -42, 6));
        at.body(Colours.mixed(WOOD, Color.BLACK, 0.35), Curves.polygon(128, -66, 138, -66, 137, 6, 131, 6));
        at.body(Colours.mixed(WOOD, Color.BLACK, 0.2), Curves.polygon(84, -66, 128, -66, 128, -20, 84, -20));
        at.line(rgb(0x2d1b22), 0.8, 86, -44, 126, -44);
        at.line(LAMP, 1.2, 102, -55, 110, -55);
        at.line(LAMP, 1.2, 102, -33, 110, -33);
        at.body(WOOD, Curves.polygon(-52, -73, 144, -73, 144, -65, -52, -65));
        at.light(faded(LAMP, 0.55), Curves.polygon(-20, -73, 110, -73, 110, -71.6, -20, -71.6));
    }

    private static void sheet(Place at) {
        at.body(PAPER, Curves.polygon(-26, 1, 38, 1, 34, -3, -22, -3));
        at.ribbon(rgb(0x30222a), 2, -5, 1.5, 8, -18, 1.5);
    }

    /** The cat at the window, from near: the city is drops and circles. */
    static void sill(Canvas canvas) {
        Sky.draw(canvas, 900, rgb(0x0e1536), rgb(0x232c62), rgb(0x55508a), rgb(0x8d6c92));
        new City(71)
                .quarter(-120, 120, 60, 130, 10, 44, 0.45, rgb(0x2b3160), rgb(0x343566))
                .draw(
                        canvas,
                        Camera.at(0, 20, 0, 1200).withHorizonAt(560),
                        new Building.Air(rgb(0x4f4f88), 0.012, LAMP, NIGHT));
        canvas.light(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), new Color(36, 40, 92, 120));
        var chance = new Random(3);
        for (var i = 0; i < 70; i++) {
            var size = 14 + 54 * Math.pow(chance.nextDouble(), 1.6);
            var colour = new Color[] {LAMP, rgb(0xff9d7a), rgb(0x9fc8ff), rgb(0xffe9bd)}[chance.nextInt(4)];
            canvas.light(
                    Place.ellipse(chance.nextDouble() * WIDTH, 330 + 480 * chance.nextDouble(), size, size),
                    faded(colour, 0.1 + 0.24 * chance.nextDouble()));
        }
        for (var i = 0; i < 130; i++) {
            var x = chance.nextDouble() * WIDTH;
            var y = chance.nextDouble() * 820;
            var size = 3 + 8 * Math.pow(chance.nextDouble(), 2);
            if (i % 3 == 0)
                canvas.line(
                        Curves.through(x, y - size * 9, x + 3, y - size * 4, x, y),
                        new Color(200, 220, 255, 60),
                        size * 0.5);
            canvas.body(Place.ellipse(x, y, size * 0.8, size), new Color(190, 210, 245, 70), 0.9);
            canvas.light(
                    Place.ellipse(x - size * 0.25, y - size * 0.35, size * 0.25, size * 0.25),
                    new Color(255, 255, 255, 150));
        }
        var frame = rgb(0x7d5546);
        canvas.body(new Rectangle2D.Double(-10, -10, 90, 900), frame, 2.6);
        canvas.body(new Rectangle2D.Double(1560, -10, 56, 900), frame, 2.6);
        canvas.body(new Rectangle2D.Double(-10, 850, WIDTH + 20, 60), Colours.mixed(frame, LAMP, 0.25), 2.6);
        canvas.body(
                new Rectangle2D.Double(-10, 908, WIDTH + 20, 190),
                downwards(908, rgb(0x6a4650), HEIGHT, rgb(0x3a2740)),
                2.6);
        var cat = Place.at(canvas, 760, 856, 15.5);
        cat.light(new Color(20, 8, 24, 120), Place.ellipse(4, 0.6, 24, 1.6));
        MEOK.under(LAMP, rgb(0x0b0c1e)).sitFromBehind(cat);
        reflected(cat.moved(-37, -6, 0.8));
        Things.plant(Place.at(canvas, 1330, 856, 5.2), rgb(0x476a54), rgb(0xa05d48));
        canvas.glow(WIDTH + 60, 900, 900, new Color(255, 196, 110, 110));
    }

    /** What the glass gives back of its face. */
    private static void reflected(Place at) {
        at.light(
                new Color(24, 24, 58, 120),
                Curves.blob(
                        0, -46, 6, -44, 9, -51, 10.4, -37, 7, -29, 12, -10, 12, 2, -12, 2, -12, -10, -7, -29, -10.4,
                        -37, -9, -51, -6, -44));
        at.light(
                new Color(233, 226, 218, 46),
                Curves.blob(0, -34.4, 3.4, -32.4, 5, -29.6, 2.6, -27.2, -2.6, -27.2, -5, -29.6, -3.4, -32.4));
        for (var side = -1; side <= 1; side += 2) {
            at.light(faded(MEOK.eyes(), 0.5), Place.ellipse(side * 4.4, -36, 2.4, 2.6));
            at.light(new Color(10, 12, 30, 150), Place.ellipse(side * 4.4, -36, 0.9, 2));
        }
    }

    /** The bottle falls, and the cat is gone before it. */
    static void ink(Canvas canvas) {
        canvas.body(
                new Rectangle2D.Double(-5, -5, WIDTH + 10, 700),
                Colours.along(1500, 100, rgb(0x8d5f60), 100, 600, rgb(0x4a3450)),
                0);
        window(canvas, 120, 60, 430, 420);
        canvas.body(
                Curves.polygon(-10, 690, WIDTH + 10, 690, WIDTH + 10, HEIGHT + 10, -10, HEIGHT + 10),
                downwards(690, rgb(0xa8734c), HEIGHT, rgb(0x6b4133)),
                2.6);
        for (var i = 0; i < 9; i++)
            canvas.line(
                    Curves.through(0, 735 + i * 42, 600, 728 + i * 43, 1300, 740 + i * 42, WIDTH, 732 + i * 43),
                    new Color(70, 34, 28, 60),
                    2);
        canvas.body(Curves.polygon(560, 780, 1420, 772, 1560, 1010, 470, 1020), PAPER, 2.4);
        canvas.light(Curves.polygon(470, 1020, 1560, 1010, 1560, 1024, 470, 1036), new Color(50, 20, 24, 110));
        catOnPaper(Place.at(canvas, 720, 985, 4.6));
        Things.deskLamp(Place.at(canvas, 1660, 830, 7.2).mirrored(), rgb(0x39606b), LAMP);
        Things.splash(Place.at(canvas, 960, 905, 8.2), INK);
        bottleFallen(Place.at(canvas, 900, 905, 8.6));
        paws(canvas);
        MEOK.under(LAMP, rgb(0x0c0a1c)).leap(Place.at(canvas, 760, 640, 9.4).turned(-0.14));
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                new RadialGradientPaint(1450, 560, 1300, new float[] {0, 0.5f, 1}, new Color[] {
                    new Color(255, 214, 130, 66), new Color(160, 80, 60, 22), new Color(20, 10, 44, 150)
                }));
    }

    private static void catOnPaper(Place at) {
        at.line(INK, 0.7, -20, -8, -22, -26, -12, -34, -10, -42, -5, -37, 2, -37, 6, -42, 8, -33, 14, -22, 12, -8);
        at.line(INK, 0.6, -6, -31, -5, -30.4);
        at.line(INK, 0.6, 2, -31, 3, -30.4);
        at.line(INK, 0.7, 12, -8, 24, -9, 28, -17);
    }

    private static void bottleFallen(Place at) {
        Things.bottle(at.turned(1.45), rgb(0x2c2f4a));
    }

    private static void paws(Canvas canvas) {
        for (var i = 0; i < 5; i++) {
            var at = Place.at(canvas, 620 + i * 64, 860 + (i % 2) * 46 + i * 6, 2.6)
                    .turned(0.9);
            paw(at, INK);
        }
    }

    private static void paw(Place at, Color colour) {
        at.body(colour, 1, Curves.blob(0, -4, 5, 0, 4, 5, 0, 4, -4, 5, -5, 0));
        at.body(colour, 1, Place.ellipse(-6, -5, 2, 2.8));
        at.body(colour, 1, Place.ellipse(-2.3, -9, 2, 2.9));
        at.body(colour, 1, Place.ellipse(2.3, -9, 2, 2.9));
        at.body(colour, 1, Place.ellipse(6, -5, 2, 2.8));
    }

    /** A drop of ink on her cheek: will she be angry? */
    static void face(Canvas canvas) {
        canvas.body(
                new Rectangle2D.Double(-5, -5, WIDTH + 10, HEIGHT + 10),
                Colours.along(1700, 100, rgb(0xa36c5c), 0, HEIGHT, rgb(0x40304e)),
                0);
        canvas.glow(1640, 160, 900, new Color(255, 205, 120, 130));
        var chance = new Random(8);
        for (var i = 0; i < 16; i++) {
            var size = 30 + 70 * chance.nextDouble();
            canvas.light(
                    Place.ellipse(chance.nextDouble() * 620, chance.nextDouble() * 640, size, size),
                    new Color(255, 190, 120, 14 + chance.nextInt(18)));
        }
        new Portrait(AT_HOME).laughing(Place.at(canvas, 980, 640, 4.1));
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                Colours.along(WIDTH, 200, new Color(255, 200, 110, 46), 300, HEIGHT, new Color(30, 14, 60, 90)));
    }

    /** What the paws have drawn becomes a sky, and they walk in it. */
    static void milkyWay(Canvas canvas) {
        Sky.draw(canvas, 900, rgb(0x070b26), rgb(0x141b4a), rgb(0x34357a), rgb(0x7a5a98), rgb(0xd98f9a));
        var chance = new Random(17);
        for (var i = 0; i < 260; i++) {
            var t = chance.nextDouble();
            var spread = (chance.nextDouble() + chance.nextDouble() - 1) * 190;
            var size = 20 + 110 * chance.nextDouble();
            canvas.light(
                    Place.ellipse(
                            t * WIDTH + spread * 0.4, 640 - 620 * t + 120 * Math.sin(t * 4) + spread, size, size * 0.6),
                    new Color(190 + chance.nextInt(50), 170 + chance.nextInt(40), 235, 7));
        }
        Sky.stars(canvas, 520, 760, 29);
        constellation(canvas);
        for (var i = 0; i < 9; i++) {
            var at = Place.at(canvas, 240 + i * 108, 560 - i * 46 + (i % 2) * 40, 3.4 + i * 0.16)
                    .turned(1.05);
            paw(at, new Color(255, 240, 205, 215));
            at.glow(0, -2, 16, new Color(255, 225, 170, 120));
        }
        Sky.hills(canvas, 900, 150, 520, rgb(0x3a2f66), 52);
        Sky.hills(canvas, 980, 130, 700, rgb(0x241f4c), 57);
        canvas.body(
                Curves.blob(-200, HEIGHT + 60, 200, 930, 700, 840, 1150, 850, 1600, 930, 2200, HEIGHT + 80),
                downwards(840, rgb(0x1c1a44), HEIGHT, rgb(0x0d0e2a)),
                2.6);
        for (var i = 0; i < 120; i++) {
            var x = 260 + 1400 * chance.nextDouble();
            var y = 862 + 0.00026 * (x - 920) * (x - 920) + 10;
            canvas.line(
                    Curves.through(x, y + 6, x + 3, y - 8, x + 9, y - 18 - 12 * chance.nextDouble()), rgb(0x2c2a5c), 2);
        }
        AT_HOME.under(rgb(0xffe0b8), rgb(0x1c1848)).draw(Place.at(canvas, 820, 862, 2.5), Pose.POINTING);
        MEOK.under(rgb(0xffe0b8), rgb(0x0b0a20)).walk(Place.at(canvas, 1010, 862, 3.0));
        canvas.glow(942, 474, 64, new Color(255, 245, 210, 200));
    }

    /** A cat of stars, as large as the night. */
    private static void constellation(Canvas canvas) {
        double[] points = {
            1250, 250, 1290, 130, 1365, 195, 1450, 190, 1520, 115, 1555, 240, 1530, 330, 1640, 420, 1690, 560, 1480,
            600, 1340, 540, 1300, 340, 1250, 250
        };
        canvas.line(Curves.line(points), new Color(255, 240, 210, 120), 1.6);
        for (var i = 0; i < points.length; i += 2) {
            canvas.glow(points[i], points[i + 1], 34, new Color(255, 240, 210, 190));
            canvas.body(Place.ellipse(points[i], points[i + 1], 4.2, 4.2), rgb(0xfffaf0), 1);
        }
    }
}
