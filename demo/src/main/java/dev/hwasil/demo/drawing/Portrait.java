package dev.hwasil.demo.drawing;

import java.awt.Color;

/** A face from near, a little turned to the right; about the middle of it, in units of which it is about 200 high. */
public record Portrait(Person person) {

    private static final Color LINE = Colours.rgb(0x3a2530);

    /** With ink on the cheek, and laughing. */
    public void laughing(Place at) {
        hairBehind(at);
        shoulders(at);
        neck(at);
        face(at);
        cheeks(at);
        eye(at, -36, 4, 1);
        eye(at, 34, 2, 0.94);
        at.line(LINE, 1.6, 6, 22, 10, 30, 4, 33);
        mouth(at);
        inkDrops(at);
        hairBefore(at);
    }

    private void hairBehind(Place at) {
        var dark = Colours.mixed(person.hair(), Color.BLACK, 0.35);
        at.blob(
                dark, 0, -124, 62, -112, 98, -62, 104, 6, 96, 66, 76, 92, 40, 74, -40, 76, -82, 94, -104, 62, -108, -4,
                -96, -70, -58, -114);
    }

    private void shoulders(Place at) {
        at.blob(
                person.top(),
                -34,
                96,
                -74,
                112,
                -140,
                132,
                -178,
                180,
                -190,
                260,
                190,
                260,
                182,
                184,
                142,
                132,
                76,
                112,
                34,
                96);
        for (var i = -3; i <= 3; i++)
            at.line(
                    Colours.mixed(person.top(), person.shade(), 0.3),
                    1.4,
                    i * 42,
                    138 + Math.abs(i) * 8,
                    i * 44 + 2,
                    200);
        at.light(
                Colours.faded(person.shade(), 0.4),
                Curves.blob(-60, 112, -140, 134, -176, 184, -180, 250, -100, 250, -64, 170));
        at.light(Colours.faded(person.light(), 0.6), Curves.ribbon(80, 118, 4, 140, 138, 8, 176, 184, 4));
    }

    private void neck(Place at) {
        at.body(person.skin(), Curves.blob(-28, 60, 28, 60, 30, 96, 44, 112, 0, 128, -44, 112, -30, 96));
        at.light(new Color(150, 74, 74, 110), Curves.blob(-28, 68, 30, 76, 26, 96, 6, 104, -20, 98));
        at.ribbon(person.top(), -50, 108, 17, -24, 122, 20, 0, 127, 20, 26, 121, 20, 50, 106, 17);
        at.line(Colours.mixed(person.top(), person.shade(), 0.35), 1.6, -48, 114, -20, 129, 8, 132, 46, 114);
    }

    private void face(Place at) {
        at.body(
                person.skin(),
                Curves.blob(
                        -2, -104, 44, -94, 72, -58, 78, -10, 70, 34, 44, 74, 10, 92, -18, 88, -54, 66, -76, 30, -82,
                        -12, -74, -58, -46, -92));
        at.light(
                new Color(190, 96, 86, 70),
                Curves.blob(-76, -58, -58, -64, -56, 0, -48, 48, -20, 84, -54, 66, -77, 30, -82, -12));
        at.light(Colours.faded(Color.WHITE, 0.35), Curves.ribbon(60, -40, 4, 66, -6, 8, 58, 30, 4));
        at.line(LINE, 0.9, -2, 10, 1, 20);
    }

    private static void cheeks(Place at) {
        at.body(new Color(236, 106, 90, 90), 0, Place.ellipse(-50, 34, 18, 10));
        at.body(new Color(236, 106, 90, 90), 0, Place.ellipse(50, 32, 15, 9));
        for (var i = 0; i < 3; i++) {
            at.line(new Color(190, 70, 66, 150), 1.2, -56 + i * 7, 38, -53 + i * 7, 30);
            at.line(new Color(190, 70, 66, 150), 1.2, 44 + i * 6, 36, 46 + i * 6, 28);
        }
    }

    /** Wide open, looking down to the left at what has happened. */
    private static void eye(Place at, double x, double y, double wide) {
        at.body(
                Color.WHITE,
                0,
                Curves.blob(
                        x - 19 * wide,
                        y + 2,
                        x - 10 * wide,
                        y - 13,
                        x + 6 * wide,
                        y - 15,
                        x + 18 * wide,
                        y - 3,
                        x + 12 * wide,
                        y + 11,
                        x - 8 * wide,
                        y + 13));
        at.light(
                new Color(90, 70, 110, 80),
                Curves.blob(
                        x - 18 * wide,
                        y - 1,
                        x - 9 * wide,
                        y - 13,
                        x + 6 * wide,
                        y - 15,
                        x + 17 * wide,
                        y - 5,
                        x + 5,
                        y - 8,
                        x - 8,
                        y - 7));
        at.body(Colours.rgb(0x6a3f2c), 1.4, Place.ellipse(x - 2, y - 1, 10.5 * wide, 12.5));
        at.spot(Colours.rgb(0x24141c), Place.ellipse(x - 2, y - 1, 5.6 * wide, 7.4));
        at.body(new Color(196, 120, 70, 140), 0, Place.ellipse(x - 2, y + 6, 6 * wide, 3.4));
        at.body(Color.WHITE, 0, Place.ellipse(x + 2.4, y - 6, 3.4, 4));
        at.body(Color.WHITE, 0, Place.ellipse(x - 6, y + 4, 1.6, 1.8));
        at.spot(
                LINE,
                Curves.ribbon(
                        x - 21 * wide,
                        y + 1,
                        1.6,
                        x - 10 * wide,
                        y - 13.5,
                        4.4,
                        x + 6 * wide,
                        y - 15.5,
                        4.8,
                        x + 19 * wide,
                        y - 4,
                        3,
                        x + 23 * wide,
                        y - 7,
                        0.8));
        at.line(LINE, 1.2, x - 12 * wide, y + 13, x + 1, y + 14.4, x + 11 * wide, y + 11.4);
        at.spot(LINE, Curves.ribbon(x - 20 * wide, y - 31, 2, x - 2, y - 38, 5, x + 19 * wide, y - 33, 1.4));
    }

    private static void mouth(Place at) {
        at.body(Colours.rgb(0x7e2f34), 2, Curves.blob(-18, 47, 2, 50, 24, 45, 20, 60, 5, 68, -11, 62));
        at.body(Color.WHITE, 0, Curves.blob(-14, 48.6, 2, 51, 20, 47.4, 17, 52.5, 2, 55, -11, 53));
        at.body(Colours.rgb(0xd8726c), 0, Curves.blob(-6, 61, 6, 57.5, 15, 60, 5, 66.4));
        at.line(LINE, 1.2, -21, 44, -18, 48);
        at.line(LINE, 1.2, 27, 42, 24, 46);
    }

    private static void inkDrops(Place at) {
        var ink = Colours.rgb(0x1b1a30);
        at.spot(ink, Curves.blob(58, 10, 64, 12, 65, 19, 60, 24, 54, 20, 54, 13));
        at.spot(ink, Place.ellipse(50, 16, 2.4, 2.6));
        at.spot(ink, Place.ellipse(66, 29, 1.8, 2.4));
        at.spot(ink, Curves.ribbon(60, 22, 4, 60.6, 34, 2.6, 60, 40, 1.6));
        at.spot(ink, Place.ellipse(14, -2, 1.8, 1.9));
        at.light(new Color(255, 255, 255, 150), Place.ellipse(57.5, 14.5, 1.4, 1.6));
    }

    /** The sides first, then the fringe, lock by lock from the crown. */
    private void hairBefore(Place at) {
        var hair = person.hair();
        at.blob(hair, -72, -70, -84, -30, -85, 20, -78, 60, -84, 84, -96, 78, -106, 44, -108, -6, -98, -66, -84, -84);
        at.blob(hair, 68, -70, 80, -34, 83, 14, 76, 58, 80, 80, 92, 76, 102, 40, 104, -4, 96, -60, 80, -84);
        at.body(
                hair,
                2.4,
                Curves.blob(
                        0, -130, 52, -119, 88, -84, 99, -44, 84, -50, 40, -78, -8, -84, -52, -78, -88, -50, -102, -44,
                        -90, -84, -54, -119));
        double[][] tips = {{-84, -20}, {-62, -26}, {-40, -22}, {-17, -27}, {7, -24}, {30, -27}, {53, -24}, {75, -22}};
        for (var i = 0; i < tips.length; i++) {
            var x = tips[i][0];
            var root = 8 + x * 0.42;
            at.body(
                    hair,
                    1.8,
                    Curves.ribbon(
                            root,
                            -116,
                            16,
                            x * 0.9,
                            -76,
                            34,
                            x,
                            tips[i][1] - 16,
                            19,
                            x + (i % 2 == 0 ? 5 : -4),
                            tips[i][1] + 4,
                            1));
        }
        var dark = Colours.mixed(hair, Color.BLACK, 0.4);
        for (var x = -60; x <= 60; x += 24) at.line(dark, 1.2, 6 + x * 0.3, -112, x * 0.86, -84, x, -52);
        at.line(dark, 1.3, -92, -40, -97, 8, -92, 60);
        at.line(dark, 1.3, 90, -40, 95, 4, 90, 56);
        at.light(
                Colours.faded(person.light(), 0.4),
                Curves.ribbon(-58, -82, 0.5, -20, -93, 8, 24, -94, 9, 66, -78, 0.5));
        at.light(Colours.faded(person.light(), 0.5), Curves.ribbon(93, -40, 0.5, 99, 0, 4, 96, 44, 0.5));
        at.line(hair, 1.4, 4, -128, 16, -141, 30, -139);
        at.line(hair, 1.2, -2, -128, -8, -139, -20, -143);
    }
}
