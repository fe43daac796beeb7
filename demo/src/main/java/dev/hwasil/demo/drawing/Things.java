package dev.hwasil.demo.drawing;

import java.awt.Color;

/** What stands about, in centimetres about the ground below it. */
public final class Things {

    private static final Color IRON = Colours.rgb(0x2c3140);

    private Things() {}

    /** A clear umbrella held at this place, its tip to the upper right. */
    public static void umbrella(Place hand, Color film) {
        var at = hand.turned(0.12);
        at.ribbon(IRON, 0, 8, 2.6, 0, 0, 1.4, 0, -70, 1.2);
        at.line(IRON, 1.6, 0, 7, -1, 12, -5, 12, -6, 8);
        var canopy = Curves.blob(
                0, -84, 26, -80, 46, -68, 58, -50, 40, -55, 29, -50, 15, -55, 0, -51, -15, -55, -29, -50, -40, -55, -58,
                -50, -46, -68, -26, -80);
        at.body(film, canopy);
        at.line(Colours.faded(Color.WHITE, 0.6), 0.7, 0, -84, -18, -74, -29, -51);
        at.line(Colours.faded(Color.WHITE, 0.6), 0.7, 0, -84, 18, -74, 29, -51);
        at.line(Colours.faded(Color.WHITE, 0.6), 0.7, 0, -84, -1, -70, 0, -52);
        at.light(Colours.faded(Color.WHITE, 0.4), Curves.ribbon(12, -80, 2, 36, -71, 4, 50, -57, 2));
        at.line(IRON, 1.2, 0, -84, 0, -89);
    }

    /** A street lamp of four metres and its light. */
    public static void lamp(Place at, Color light) {
        at.ribbon(IRON, 0, 0, 12, 0, -60, 9, 0, -380, 6);
        at.ribbon(IRON, 0, -376, 6, 14, -398, 5, 44, -402, 5);
        at.body(IRON, Curves.polygon(30, -408, 72, -406, 78, -396, 26, -396));
        at.body(light, 1.2, Curves.polygon(32, -396, 72, -396, 66, -388, 38, -388));
        at.glow(52, -390, 190, Colours.faded(light, 0.8));
        at.glow(52, -380, 520, Colours.faded(light, 0.25));
    }

    /** An open cardboard box, 60 wide, seen a little from above; what is in it is drawn between. */
    public static void box(Place at, Color board, Runnable inside) {
        var dark = Colours.mixed(board, Color.BLACK, 0.45);
        at.body(dark, Curves.polygon(-32, -30, 32, -30, 28, -38, -28, -38));
        at.body(Colours.mixed(board, Color.BLACK, 0.15), Curves.polygon(-28, -38, 28, -38, 36, -50, -34, -48));
        inside.run();
        at.body(board, Curves.polygon(-32, -30, 32, -30, 30, 0, -30, 0));
        at.body(Colours.mixed(board, Color.WHITE, 0.12), Curves.polygon(-32, -30, -28, -38, -46, -30, -50, -20));
        at.body(Colours.mixed(board, Color.WHITE, 0.12), Curves.polygon(32, -30, 28, -38, 46, -31, 51, -21));
        at.body(Colours.mixed(board, Color.WHITE, 0.08), Curves.polygon(-32, -30, 32, -30, 36, -17, -35, -18));
        at.line(dark, 0.8, -20, -8, -6, -9, 4, -8);
        at.line(dark, 0.8, -20, -5, -12, -5.5);
    }

    /** A lamp on a desk that shines to the right. */
    public static void deskLamp(Place at, Color shell, Color light) {
        at.body(shell, Place.ellipse(0, -2, 14, 4));
        at.ribbon(shell, 0, -3, 3, -14, -30, 2.6, -6, -58, 2.6);
        at.ribbon(shell, -6, -58, 2.6, 8, -66, 2.6, 20, -66, 2.6);
        at.body(light, 1, Curves.polygon(15, -58, 40, -50, 34, -46, 16, -52));
        at.blob(shell, 14, -70, 26, -71, 42, -56, 42, -50, 28, -55, 13, -58);
        at.glow(30, -48, 90, Colours.faded(light, 0.75));
        at.glow(40, -20, 260, Colours.faded(light, 0.3));
    }

    /** A plant in a pot. */
    public static void plant(Place at, Color leaf, Color pot) {
        for (var i = -3; i <= 3; i++) {
            var x = i * 11.0;
            var high = 58 - Math.abs(i) * 9.0;
            at.ribbon(
                    Colours.mixed(leaf, Color.BLACK, Math.abs(i % 2) * 0.2),
                    0,
                    -18,
                    2,
                    x * 0.4,
                    -18 - high * 0.6,
                    9,
                    x,
                    -18 - high,
                    1);
        }
        at.body(pot, Curves.polygon(-14, -22, 14, -22, 10, 0, -10, 0));
    }

    /** An ink bottle of ten centimetres, standing. */
    public static void bottle(Place at, Color glass) {
        at.body(glass, Curves.polygon(-5, 0, -5.5, -7, -2.5, -9, 2.5, -9, 5.5, -7, 5, 0));
        at.body(IRON, Curves.polygon(-3, -9, 3, -9, 3, -12, -3, -12));
        at.light(new Color(255, 255, 255, 90), Curves.ribbon(-3, -1.5, 1, -3.3, -6.5, 1));
    }

    /** Splashed ink: a pool, arms of it that end in drops, and drops that fly to the right. */
    public static void splash(Place at, Color ink) {
        at.spot(
                ink,
                Curves.blob(
                        -5, -1, 4, -5, 15, -4, 23, -7, 33, -4, 46, -6, 54, -1, 64, -1, 66, 3, 52, 5, 47, 9, 35, 7, 26,
                        10, 13, 7, 2, 8, -4, 4));
        double[][] arms = {{8, -14, 3, -29}, {20, -17, 21, -37}, {32, -13, 44, -29}, {46, -8, 66, -17}};
        for (var i = 0; i < arms.length; i++) {
            var arm = arms[i];
            var root = 6 + i * 12;
            at.spot(
                    ink,
                    Curves.ribbon(
                            root,
                            -1,
                            11,
                            (root + arm[0]) / 2,
                            arm[1] * 0.55,
                            4.5,
                            arm[0],
                            arm[1],
                            2,
                            arm[2],
                            arm[3],
                            1.4));
            at.spot(ink, Place.ellipse(arm[2], arm[3], 2.5, 2.9));
        }
        double[][] drops = {
            {2, -40, 1.7},
            {12, -36, 1.1},
            {27, -45, 2},
            {35, -39, 1.2},
            {50, -40, 2.2},
            {57, -33, 1.1},
            {74, -25, 2.3},
            {81, -19, 1.2},
            {70, -9, 1.6},
            {-12, 6, 1.6},
            {-17, 2, 0.9},
            {74, 6, 1.4},
            {58, 11, 1.1}
        };
        for (var drop : drops) at.spot(ink, Place.ellipse(drop[0], drop[1], drop[2], drop[2] * 1.12));
        at.light(new Color(150, 160, 220, 70), Curves.ribbon(4, -1, 0.4, 20, -3, 1.8, 40, -2, 1.6, 52, 0, 0.4));
    }

    /** A bird far away. */
    public static void bird(Place at, Color colour) {
        at.line(colour, 1.6, -12, -3, -6, -7, 0, 0);
        at.line(colour, 1.6, 0, 0, 6, -8, 13, -4);
    }
}
