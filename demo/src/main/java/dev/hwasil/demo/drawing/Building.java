package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/**
 * A house, in metres, with a window for each storey and bay.
 *
 * @param x of its left side, {@code z} of its front
 * @param lit which share of the windows is lit
 */
public record Building(double x, double z, double width, double depth, double height, Color wall, double lit) {

    private static final double STOREY = 3.1;
    private static final double BAY = 2.6;
    private static final double SILL = 0.9;
    private static final double WINDOW = 1.5;

    /** From farther away no window is seen, nor from so far what belongs to one. */
    private static final double WINDOWS_SEEN = 160;

    private static final double TRIM_SEEN = 40;

    /** The air between. */
    public record Air(Color haze, double thickness, Color window, Color pane) {
        private Color through(Color colour, double distance) {
            return Colours.mixed(colour, haze, 1 - Math.exp(-distance * thickness));
        }
    }

    /** One of its walls, as the camera sees it: across x at a place, or along x at one. */
    private record Side(Camera camera, boolean across, double place, double start, double length) {

        /** A part of it, between two distances from its start and two heights. */
        Shape part(double from, double to, double below, double above) {
            return camera.face(corner(from, below), corner(from, above), corner(to, above), corner(to, below));
        }

        double[] corner(double along, double y) {
            return across ? new double[] {place, y, start + along} : new double[] {start + along, y, place};
        }

        double distance(double along, double y) {
            var corner = corner(along, y);
            return camera.distance(corner[0], corner[1], corner[2]);
        }
    }

    /** How far away its middle is. */
    double distance(Camera camera) {
        return camera.distance(x + width / 2, 0, z + depth / 2);
    }

    /** Draws what the camera sees of it. */
    void draw(Canvas canvas, Camera camera, Air air) {
        var chance = new Random(Math.round(x * 31 + z * 17 + height * 7));
        var away = distance(camera);
        var shaded = air.through(Colours.mixed(wall, Color.BLACK, 0.28), away);
        if (camera.isRightOf(x + width)) draw(canvas, new Side(camera, true, x + width, z, depth), shaded, air, chance);
        else if (!camera.isRightOf(x)) draw(canvas, new Side(camera, true, x, z, depth), shaded, air, chance);
        var front = new Side(camera, false, z, x, width);
        draw(canvas, front, air.through(wall, away), air, chance);
        roof(canvas, camera, front, air.through(Colours.mixed(wall, Color.BLACK, 0.12), away), chance, away);
    }

    /** Darker towards the ground, where less of the sky reaches. */
    private void draw(Canvas canvas, Side side, Color colour, Air air, Random chance) {
        var shape = side.part(0, side.length(), 0, height);
        var seen = shape.getBounds2D();
        var below = Colours.mixed(colour, new Color(24, 20, 56), 0.32);
        canvas.body(shape, Colours.downwards(seen.getMinY(), colour, seen.getMaxY() + 1, below), 1.7);
        var bays = (int) (side.length() / BAY);
        var margin = (side.length() - bays * BAY) / 2;
        for (var storey = 0; storey < (int) (height / STOREY); storey++) {
            for (var bay = 0; bay < bays; bay++) {
                window(canvas, side, margin + bay * BAY + 0.5, storey * STOREY + SILL, air, chance);
            }
        }
    }

    private void window(Canvas canvas, Side side, double from, double sill, Air air, Random chance) {
        var to = from + BAY - 1;
        var isLit = chance.nextDouble() < lit;
        var away = side.distance(from, sill);
        if (away > WINDOWS_SEEN) return;
        var glass = isLit
                ? air.through(Colours.mixed(air.window(), Color.WHITE, chance.nextDouble() * 0.35), away / 2)
                : air.through(Colours.mixed(wall, air.pane(), 0.7), away);
        var pane = side.part(from, to, sill, sill + WINDOW);
        canvas.body(pane, glass, away < 60 ? 0.8 : 0);
        if (away < TRIM_SEEN) trim(canvas, side, from, to, sill);
        if (!isLit || chance.nextDouble() > 0.5) return;
        var seen = pane.getBounds2D();
        canvas.glow(seen.getCenterX(), seen.getCenterY(), 2_400 / away, Colours.faded(air.window(), 0.28));
    }

    /** A sill, a bar, and now and then the box of an air conditioner below. */
    private void trim(Canvas canvas, Side side, double from, double to, double sill) {
        var dark = Colours.mixed(wall, Color.BLACK, 0.3);
        var pale = Colours.mixed(wall, Color.WHITE, 0.2);
        var middle = (from + to) / 2;
        canvas.body(side.part(from - 0.12, to + 0.12, sill - 0.14, sill), pale, 0.9);
        canvas.body(side.part(middle - 0.04, middle + 0.04, sill, sill + WINDOW), dark, 0.9);
        if (Math.round(from * 7 + sill * 3) % 4 != 0) return;
        canvas.body(side.part(from + 0.3, from + 1.1, sill - 0.75, sill - 0.2), pale, 0.9);
        canvas.body(side.part(from + 0.4, from + 0.8, sill - 0.66, sill - 0.29), dark, 0.9);
    }

    /** A ledge; and on many a box for the stairs, and an aerial. */
    private void roof(Canvas canvas, Camera camera, Side front, Color colour, Random chance, double away) {
        if (camera.isAbove(height)) {
            canvas.body(
                    camera.face(
                            new double[] {x, height, z},
                            new double[] {x + width, height, z},
                            new double[] {x + width, height, z + depth},
                            new double[] {x, height, z + depth}),
                    colour,
                    1.4);
        }
        var ledge = Colours.mixed(colour, Color.WHITE, 0.08);
        canvas.body(front.part(-0.15, width + 0.15, height - 0.1, height + 0.35), ledge, 0.9);
        if (height < 9 || chance.nextDouble() < 0.35) return;
        var from = width * (0.15 + 0.4 * chance.nextDouble());
        var to = from + width * 0.28;
        canvas.body(front.part(from, to, height + 0.35, height + 2), colour, 1.2);
        var foot = camera.point(x + (from + to) / 2, height + 2, z);
        var tip = camera.point(x + (from + to) / 2, height + 5, z);
        canvas.line(Curves.line(foot.getX(), foot.getY(), tip.getX(), tip.getY()), colour, Math.max(1, 120 / away));
    }
}
