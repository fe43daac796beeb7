package dev.hwasil.demo.story;

import static dev.hwasil.demo.drawing.Canvas.HEIGHT;
import static dev.hwasil.demo.drawing.Canvas.WIDTH;
import static dev.hwasil.demo.drawing.Colours.downwards;
import static dev.hwasil.demo.drawing.Colours.faded;
import static dev.hwasil.demo.drawing.Colours.rgb;
import static dev.hwasil.demo.story.Cast.FILM;
import static dev.hwasil.demo.story.Cast.LAMP;
import static dev.hwasil.demo.story.Cast.MEOK;
import static dev.hwasil.demo.story.Cast.MOONLIGHT;
import static dev.hwasil.demo.story.Cast.NIGHT;
import static dev.hwasil.demo.story.Cast.SOYEON;

import dev.hwasil.demo.drawing.Building;
import dev.hwasil.demo.drawing.Camera;
import dev.hwasil.demo.drawing.Canvas;
import dev.hwasil.demo.drawing.City;
import dev.hwasil.demo.drawing.Colours;
import dev.hwasil.demo.drawing.Curves;
import dev.hwasil.demo.drawing.Place;
import dev.hwasil.demo.drawing.Pose;
import dev.hwasil.demo.drawing.Sky;
import dev.hwasil.demo.drawing.Things;
import dev.hwasil.demo.drawing.Weather;
import java.awt.Color;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Rectangle2D;

/** The scenes in the open air. */
final class Outside {

    private static final Color[] BRICK = {rgb(0x7a4f49), rgb(0x8a6a5c), rgb(0x5c5468), rgb(0x6d5a63), rgb(0x94806f)};
    private static final Color[] DARK = {rgb(0x2f3557), rgb(0x3a3a5c), rgb(0x29304f), rgb(0x40405f)};

    private Outside() {}

    /** Dusk over the city; the rain is about to begin. */
    static void dusk(Canvas canvas) {
        Sky.draw(canvas, 620, rgb(0x2b2f5e), rgb(0x5b4a86), rgb(0xc0708a), rgb(0xf6a878), rgb(0xffd9a0));
        Sky.clouds(canvas, 130, 110, new Color(58, 52, 98, 200), new Color(130, 92, 138, 220), 4);
        Sky.clouds(canvas, 270, 60, new Color(120, 76, 118, 150), new Color(240, 150, 120, 190), 9);
        Sky.hills(canvas, 560, 230, 420, rgb(0x8a6796), 3);
        tower(Place.at(canvas, 1120, 402, 1.15));
        Sky.hills(canvas, 590, 110, 260, rgb(0x6d5483), 8);
        var camera = Camera.at(-0.6, 8.4, -2, 1050).withHorizonAt(500);
        ground(canvas, camera, downwards(500, rgb(0xb98a90), 900, rgb(0x4a4262)));
        var air = new Building.Air(rgb(0xc98f98), 0.008, rgb(0xffdb8f), rgb(0x33365c));
        new City(5)
                .quarter(-150, -26, 70, 220, 5, 20, 0.4, BRICK)
                .quarter(20, 170, 70, 220, 5, 22, 0.4, BRICK)
                .street(9, 13, 150, 4, 10.5, 0.5, BRICK)
                .draw(canvas, camera, air);
        wires(canvas, camera);
        var her = camera.place(canvas, 0.6, 0, 14.5);
        shadow(her, 50);
        SOYEON.draw(her, Pose.WALKING);
        Things.umbrella(her.moved(22, -118, 1), FILM);
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                Colours.along(WIDTH, 0, new Color(255, 170, 110, 60), 0, HEIGHT, new Color(40, 30, 90, 70)));
    }

    /** The tower on the hill that everybody knows the city by. */
    private static void tower(Place at) {
        var steel = rgb(0x5a4673);
        at.body(steel, 1.2, Curves.polygon(-5, 0, -3, -95, 3, -95, 5, 0));
        at.blob(steel, -14, -98, -10, -112, 10, -112, 14, -98, 0, -92);
        at.body(steel, 1.2, Curves.polygon(-3, -112, -1, -190, 1, -190, 3, -112));
        at.glow(0, -188, 20, new Color(255, 90, 90, 200));
    }

    private static void ground(Canvas canvas, Camera camera, Paint paint) {
        canvas.body(camera.face(at(-400, 0, -60), at(400, 0, -60), at(400, 0, 600), at(-400, 0, 600)), paint, 0);
    }

    /** Posts along the street and the wires between them. */
    private static void wires(Canvas canvas, Camera camera) {
        var black = rgb(0x2a2744);
        for (var z = 58; z >= 10; z -= 12) {
            var foot = camera.place(canvas, -3.9, 0, z);
            foot.ribbon(black, 0, 0, 26, 0, -500, 22, 0, -880, 18);
            foot.ribbon(black, -90, -820, 12, 90, -820, 12);
            foot.ribbon(black, -70, -760, 10, 70, -760, 10);
            for (var wire = 0; wire < 3; wire++) {
                var x = -4.6 + wire * 0.7;
                var from = camera.point(x, 8.2, z);
                var middle = camera.point(x, 7.3, z + 6);
                var to = camera.point(x, 8.2, z + 12);
                canvas.line(
                        Curves.through(from.getX(), from.getY(), middle.getX(), middle.getY(), to.getX(), to.getY()),
                        black,
                        70.0 / z);
            }
        }
    }

    /** A steep alley, rain, one lamp; she is on her way home. */
    static void alley(Canvas canvas) {
        Sky.draw(canvas, 700, rgb(0x0d1230), rgb(0x1d2550), rgb(0x3c3a6e), rgb(0x6b5580));
        var camera = Camera.at(0.3, 1.5, -7, 1250).withHorizonAt(600);
        ground(canvas, camera, downwards(600, rgb(0x4a4870), HEIGHT, rgb(0x1a1e3c)));
        var air = new Building.Air(rgb(0x54507e), 0.012, LAMP, NIGHT);
        new City(11)
                .street(5.2, -4, 70, 5, 9.5, 0.3, rgb(0x4c4163), rgb(0x57455c), rgb(0x3d3c5e), rgb(0x63505f))
                .draw(canvas, camera, air);
        steps(canvas, camera);
        var lamp = camera.place(canvas, -2.1, 0, 3.2);
        Things.lamp(lamp, LAMP);
        Weather.reflection(canvas, 505, 850, 110, 230, LAMP, 3);
        Weather.reflection(canvas, 1010, 690, 60, 240, faded(LAMP, 0.6), 6);
        var her = camera.place(canvas, 0.5, 0, -1.2);
        shadow(her, 60);
        SOYEON.under(LAMP, rgb(0x1b1f4a)).draw(her.mirrored(), Pose.WALKING);
        Things.umbrella(her.mirrored().moved(22, -118, 1), FILM);
        Weather.reflection(canvas, 1060, 985, 70, 90, SOYEON.top(), 12);
        Weather.ripples(canvas, new Rectangle2D.Double(420, 760, 1100, 320), 70, 2);
        Weather.rain(canvas, 620, -0.16, 21);
    }

    /** The joints of the paving, which lead the eye. */
    private static void steps(Canvas canvas, Camera camera) {
        for (var z = -5.0; z < 40; z += z < 6 ? 0.9 : 3) {
            var left = camera.point(-2.6, 0, z);
            var right = camera.point(2.6, 0, z);
            canvas.line(
                    Curves.line(left.getX(), left.getY(), right.getX(), right.getY()),
                    new Color(12, 14, 36, 90),
                    Math.max(0.8, 9 / (z + 7)));
        }
    }

    private static void shadow(Place at, double size) {
        at.light(new Color(8, 8, 28, 130), Place.ellipse(0, 2, size, size * 0.16));
    }

    /** Down by the bins: a box, and in it two eyes. */
    static void box(Canvas canvas) {
        Sky.draw(canvas, 700, rgb(0x1a1c3c), rgb(0x2a2a52));
        wall(canvas, 760, rgb(0x4a4064), rgb(0x2a2748));
        canvas.body(
                new Rectangle2D.Double(-5, 760, WIDTH + 10, 330),
                downwards(760, rgb(0x474a70), HEIGHT, rgb(0x191c3a)),
                2);
        canvas.body(
                Curves.polygon(
                        1280, -10, 1290, 420, 1420, 420, 1420, 520, 1560, 520, 1560, 630, 1700, 630, 1700, 760, 1930,
                        760, 1930, -10),
                downwards(0, rgb(0x1d1c38), 760, rgb(0x302c4e)),
                3);
        canvas.hatch(
                Curves.polygon(
                        1290, 0, 1300, 410, 1430, 415, 1430, 515, 1570, 515, 1570, 625, 1710, 625, 1710, 755, 1925, 755,
                        1925, 0),
                0.9,
                16);
        bags(Place.at(canvas, 1490, 850, 3.4));
        var place = Place.at(canvas, 860, 900, 8.2);
        shadow(place, 52);
        canvas.glow(700, 60, 1100, new Color(255, 205, 130, 105));
        Things.box(place, rgb(0xa87b52), () -> MEOK.faceUs(place.moved(0, -40, 1.5)));
        canvas.glow(560, 380, 640, new Color(255, 205, 130, 45));
        Weather.reflection(canvas, 640, 930, 260, 130, faded(LAMP, 0.7), 8);
        Weather.ripples(canvas, new Rectangle2D.Double(0, 900, WIDTH, 180), 46, 5);
        Weather.rain(canvas, 520, -0.1, 31);
    }

    /** Bricks up to a height. */
    private static void wall(Canvas canvas, double foot, Color lit, Color dark) {
        canvas.body(
                new Rectangle2D.Double(-5, -5, WIDTH + 10, foot + 5), Colours.along(300, 0, lit, WIDTH, foot, dark), 0);
        for (var row = 0; row * 46 < foot; row++) {
            var y = row * 46.0;
            canvas.line(Curves.line(0, y, WIDTH, y), new Color(20, 18, 44, 70), 2);
            for (var x = row % 2 * 60.0 - 60; x < WIDTH; x += 120) {
                canvas.line(Curves.line(x, y, x, Math.min(y + 46, foot)), new Color(20, 18, 44, 60), 2);
                if ((row * 7 + (int) (x / 60)) % 11 == 0)
                    canvas.light(new Rectangle2D.Double(x, y, 120, 46), new Color(255, 210, 160, 16));
            }
        }
    }

    private static void bags(Place at) {
        var plastic = rgb(0x23233f);
        at.blob(plastic, -52, 0, -58, -34, -38, -62, -26, -80, -12, -62, 4, -36, 0, 0);
        at.blob(rgb(0x2c2c4c), -6, 0, -8, -26, 12, -50, 22, -64, 32, -50, 52, -28, 50, 0);
        at.light(faded(LAMP, 0.35), Curves.ribbon(-52, -24, 2, -44, -50, 3, -30, -66, 2));
        at.light(faded(LAMP, 0.25), Curves.ribbon(-2, -20, 2, 8, -40, 3, 18, -52, 2));
    }

    /** She gives it her umbrella. */
    static void shelter(Canvas canvas) {
        Sky.draw(canvas, 900, rgb(0x10142f), rgb(0x1d2450), rgb(0x33356a));
        var camera = Camera.at(-3, 1.3, -9, 1300).turned(0.25, 0).withHorizonAt(560);
        ground(canvas, camera, downwards(560, rgb(0x3c3f6a), HEIGHT, rgb(0x161a36)));
        new City(23)
                .quarter(-40, 40, 12, 60, 8, 20, 0.28, DARK)
                .draw(canvas, camera, new Building.Air(rgb(0x39396c), 0.02, LAMP, NIGHT));
        var kerb = new Rectangle2D.Double(-10, 800, WIDTH + 20, 26);
        canvas.body(kerb, rgb(0x565a86), 2);
        canvas.body(
                new Rectangle2D.Double(-10, 826, WIDTH + 20, 300),
                downwards(826, rgb(0x2c3060), HEIGHT, rgb(0x12152f)),
                2);
        Things.lamp(Place.at(canvas, 1460, 812, 1.95).mirrored(), LAMP);
        canvas.light(
                Curves.polygon(1350, 70, 1330, 70, 520, 900, 1640, 900),
                downwards(60, new Color(255, 214, 140, 105), 900, new Color(255, 214, 140, 0)));
        var her = Place.at(canvas, 760, 880, 5.2);
        shadow(her, 70);
        SOYEON.draw(her, Pose.CROUCHING);
        var box = Place.at(canvas, 1160, 890, 4.6);
        shadow(box, 52);
        Things.box(
                box, rgb(0xb08358), () -> MEOK.faceUs(box.moved(-2, -42, 1.25).turned(-0.12)));
        Things.umbrella(her.moved(44, -86, 1).turned(0.1), FILM);
        Weather.reflection(canvas, 1150, 905, 300, 150, faded(LAMP, 0.8), 14);
        Weather.reflection(canvas, 740, 905, 160, 120, faded(SOYEON.top(), 0.7), 15);
        Weather.ripples(canvas, new Rectangle2D.Double(0, 860, WIDTH, 220), 60, 6);
        Weather.rain(canvas, 560, -0.14, 41);
    }

    /** Over the river, with somebody in the bag. */
    static void bridge(Canvas canvas) {
        Sky.draw(canvas, 640, rgb(0x0b1030), rgb(0x1b2658), rgb(0x3d4584), rgb(0x7a6c9c));
        Sky.stars(canvas, 120, 380, 5);
        Sky.moon(canvas, 1330, 190, 74, rgb(0xfff1cf));
        Sky.clouds(canvas, 330, 60, new Color(44, 50, 100, 150), new Color(120, 126, 176, 130), 12);
        Sky.hills(canvas, 600, 120, 380, rgb(0x39406f), 21);
        new City(31)
                .quarter(-170, 170, 150, 200, 8, 42, 0.5, DARK)
                .draw(
                        canvas,
                        Camera.at(0, 9, 0, 1300).withHorizonAt(545),
                        new Building.Air(rgb(0x4b4f86), 0.004, LAMP, NIGHT));
        canvas.body(
                new Rectangle2D.Double(-5, 620, WIDTH + 10, 480), downwards(620, rgb(0x5a5f94), 980, rgb(0x131a40)), 0);
        for (var x = 60; x < WIDTH; x += 130)
            Weather.reflection(canvas, x + 40 * Math.sin(x), 622, 20, 170, faded(LAMP, 0.75), x);
        Weather.reflection(canvas, 1330, 630, 150, 330, rgb(0xfff1cf), 77);
        canvas.body(
                new Rectangle2D.Double(-10, 905, WIDTH + 20, 200),
                downwards(905, rgb(0x4a4d78), HEIGHT, rgb(0x20234a)),
                2.4);
        canvas.line(Curves.line(0, 940, WIDTH, 940), rgb(0x2a2d58), 3);
        var her = Place.at(canvas, 780, 985, 4.1);
        rail(canvas, 690, 905);
        shadow(her, 60);
        var walker = SOYEON.under(MOONLIGHT, rgb(0x1a1e4a));
        walker.draw(her, Pose.WALKING.withArmAt(4, -88));
        bag(her);
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                Colours.along(1330, 200, new Color(255, 240, 205, 34), 300, HEIGHT, new Color(20, 20, 70, 60)));
    }

    private static void bag(Place her) {
        var cloth = rgb(0xd9cdb8);
        her.line(rgb(0xa8977c), 2.6, -6, -126, 4, -104, 12, -84);
        MEOK.under(MOONLIGHT, rgb(0x0c0e22)).faceUs(her.moved(16, -90, 0.92));
        her.blob(cloth, -2, -84, 14, -82, 32, -84, 34, -62, 30, -52, 2, -52, -4, -64);
        her.light(new Color(40, 30, 70, 90), Curves.blob(-2, -80, 8, -78, 10, -56, 2, -53, -3, -64));
        her.line(rgb(0x8d7d66), 0.8, 0, -80, 15, -78, 32, -80);
    }

    private static void rail(Canvas canvas, double top, double foot) {
        var iron = rgb(0x2f3360);
        for (var x = -20.0; x < WIDTH + 40; x += 74)
            canvas.body(new Rectangle2D.Double(x, top, 10, foot - top), iron, 1.4);
        canvas.body(new Rectangle2D.Double(-10, top - 16, WIDTH + 20, 20), iron, 2);
        canvas.body(new Rectangle2D.Double(-10, foot - 40, WIDTH + 20, 10), iron, 1.4);
        canvas.light(new Rectangle2D.Double(-10, top - 16, WIDTH + 20, 4), faded(MOONLIGHT, 0.7));
    }

    /** One window on a roof is lit: the studio. */
    static void roof(Canvas canvas) {
        Sky.draw(canvas, 800, rgb(0x0c1130), rgb(0x1a2352), rgb(0x3a3d74), rgb(0x70608f));
        Sky.clouds(canvas, 190, 130, new Color(30, 34, 76, 190), new Color(70, 72, 122, 170), 44);
        Sky.hills(canvas, 700, 190, 420, rgb(0x2c3162), 13);
        new City(47)
                .quarter(-190, 190, 110, 240, 8, 50, 0.42, DARK)
                .draw(
                        canvas,
                        Camera.at(0, 26, 0, 1250).withHorizonAt(520),
                        new Building.Air(rgb(0x3d4076), 0.0055, LAMP, NIGHT));
        canvas.body(
                Curves.polygon(-10, 905, WIDTH + 10, 850, WIDTH + 10, HEIGHT + 10, -10, HEIGHT + 10),
                downwards(850, rgb(0x35355c), HEIGHT, rgb(0x171832)),
                2.6);
        canvas.body(Curves.polygon(-10, 860, WIDTH + 10, 800, WIDTH + 10, 852, -10, 908), rgb(0x4a4870), 2.2);
        house(canvas);
        tank(Place.at(canvas, 330, 880, 3.0));
        clothesline(canvas);
        var plants = Place.at(canvas, 1570, 880, 2.0);
        Things.plant(plants, rgb(0x3f6b55), rgb(0x8a4b3c));
        Things.plant(plants.moved(56, 3, 0.8), rgb(0x4c7a58), rgb(0x6f4a52));
        Weather.reflection(canvas, 1110, 930, 330, 130, LAMP, 4);
        Weather.rain(canvas, 460, -0.12, 51);
    }

    private static void house(Canvas canvas) {
        canvas.body(
                Curves.polygon(760, 470, 1370, 440, 1370, 880, 760, 900),
                Colours.along(1100, 450, rgb(0x6d5a70), 760, 900, rgb(0x3c3558)),
                2.8);
        canvas.body(Curves.polygon(1370, 440, 1500, 480, 1500, 850, 1370, 880), rgb(0x2c2a4a), 2.6);
        canvas.hatch(Curves.polygon(1370, 440, 1500, 480, 1500, 850, 1370, 880), 1.1, 13);
        canvas.body(Curves.polygon(720, 478, 1385, 444, 1530, 484, 1530, 458, 1390, 404, 720, 444), rgb(0x29284a), 2.6);
        canvas.body(
                Curves.polygon(880, 560, 1200, 545, 1200, 745, 880, 756),
                downwards(545, rgb(0xffe3a8), 756, rgb(0xf7ae55)),
                2.6);
        MEOK.sitFromBehind(Place.at(canvas, 1130, 748, 2.3));
        var frame = rgb(0x4a3c50);
        canvas.body(Curves.polygon(1032, 552, 1046, 551, 1046, 752, 1032, 753), frame, 1.8);
        canvas.body(Curves.polygon(880, 640, 1200, 628, 1200, 638, 880, 650), frame, 1.8);
        canvas.body(Curves.polygon(866, 756, 1214, 744, 1214, 766, 866, 778), rgb(0x54465e), 2.2);
        canvas.body(Curves.polygon(1250, 570, 1335, 566, 1335, 882, 1250, 886), rgb(0x35455e), 2.4);
        canvas.body(Place.ellipse(1268, 735, 5, 6), LAMP, 1.2);
        canvas.glow(1040, 650, 430, faded(LAMP, 0.55));
        canvas.light(
                Curves.polygon(880, 770, 1200, 760, 1420, 1080, 780, 1080),
                downwards(760, new Color(255, 205, 120, 120), 1060, new Color(255, 205, 120, 0)));
    }

    private static void tank(Place at) {
        var blue = rgb(0x3c6a9a);
        at.ribbon(rgb(0x2a2c4c), -38, 0, 5, -38, -34, 5);
        at.ribbon(rgb(0x2a2c4c), 38, -4, 5, 38, -36, 5);
        at.body(blue, Curves.polygon(-48, -34, 48, -36, 46, -120, -46, -120));
        at.body(Colours.mixed(blue, Color.WHITE, 0.12), Place.ellipse(0, -120, 46, 10));
        at.body(blue, Place.ellipse(0, -126, 14, 5));
        at.light(new Color(10, 12, 40, 110), Curves.polygon(-48, -34, -14, -34, -16, -116, -46, -118));
        for (var y = -54; y > -110; y -= 18) at.line(rgb(0x2c4f78), 1, -47, y, 0, y + 4, 47, y);
    }

    private static void clothesline(Canvas canvas) {
        canvas.line(Curves.through(370, 560, 560, 610, 770, 560), rgb(0x8a88b0), 2);
        for (var i = 0; i < 3; i++) {
            var x = 470 + i * 84.0;
            canvas.body(
                    Curves.blob(x - 30, 598, x + 30, 598, x + 33, 690, x + 4, 700, x - 28, 688),
                    i == 1 ? rgb(0x8d4e54) : rgb(0x7f86ad),
                    2);
        }
    }

    /** In the morning they sit above it all. */
    static void morning(Canvas canvas) {
        Sky.draw(canvas, 640, rgb(0x6fa3d8), rgb(0xa9c6e4), rgb(0xf9dcb4), rgb(0xffc78a));
        canvas.glow(1210, 560, 900, new Color(255, 232, 170, 235));
        canvas.body(Place.ellipse(1210, 560, 66, 66), rgb(0xfff6d8), 1.6);
        Sky.clouds(canvas, 210, 80, new Color(228, 190, 190, 150), new Color(255, 240, 220, 220), 15);
        Sky.clouds(canvas, 400, 40, new Color(240, 190, 160, 130), new Color(255, 238, 205, 200), 18);
        Sky.hills(canvas, 650, 150, 430, rgb(0xa996b8), 33);
        tower(Place.at(canvas, 480, 580, 1.35));
        Sky.hills(canvas, 670, 70, 260, rgb(0x95869f), 35);
        Color[] walls = {rgb(0xc9a48d), rgb(0xb79a9a), rgb(0xd8bfa4), rgb(0xa98f98), rgb(0xbfae9f)};
        new City(61)
                .quarter(-190, 190, 60, 260, 6, 34, 0.05, walls)
                .draw(
                        canvas,
                        Camera.at(4, 30, 0, 1250).withHorizonAt(580),
                        new Building.Air(rgb(0xf3cfa6), 0.0052, rgb(0xfff0c4), rgb(0x6f7fa3)));
        canvas.light(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                new RadialGradientPaint(1210, 560, 1200, new float[] {0, 1}, new Color[] {
                    new Color(255, 225, 150, 110), new Color(255, 200, 140, 0)
                }));
        canvas.body(
                Curves.polygon(-10, 905, WIDTH + 10, 875, WIDTH + 10, HEIGHT + 10, -10, HEIGHT + 10),
                downwards(875, rgb(0x8c7484), HEIGHT, rgb(0x4c4560)),
                2.8);
        canvas.body(Curves.polygon(-10, 880, WIDTH + 10, 850, WIDTH + 10, 880, -10, 912), rgb(0xb59aa0), 2.4);
        Cast.AT_HOME.under(rgb(0xffe2ae), rgb(0x5c4a78)).drawFromBehind(Place.at(canvas, 820, 868, 5.4));
        MEOK.under(rgb(0xffe2ae), rgb(0x14122c)).sitFromBehind(Place.at(canvas, 1030, 868, 4.9));
        for (var i = 0; i < 7; i++)
            Things.bird(
                    Place.at(canvas, 330 + 90 * i, 260 - 36 * Math.sin(i * 1.3), 1.1 + 0.25 * (i % 3)), rgb(0x5d5878));
        mug(Place.at(canvas, 640, 872, 4.6));
    }

    private static void mug(Place at) {
        at.line(rgb(0xd8d3cf), 1.6, 5, -9, 10, -7, 5, -2.6);
        at.body(rgb(0xd8d3cf), Curves.polygon(-6, 0, -6.5, -11, 5.5, -11, 5, 0));
        at.line(new Color(255, 255, 255, 120), 0.8, -2, -14, -4, -19, 0, -23, -2, -28);
        at.line(new Color(255, 255, 255, 120), 0.8, 2, -14, 1, -18, 4, -22);
    }

    private static double[] at(double x, double y, double z) {
        return new double[] {x, y, z};
    }
}
