package dev.hwasil.demo.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Many houses, drawn from the farthest to the nearest. */
public final class City {

    private final List<Building> buildings = new ArrayList<>();
    private final Random chance;

    /** The city that this number stands for. */
    public City(long number) {
        chance = new Random(number);
    }

    /** A house of its own. */
    public City with(Building building) {
        buildings.add(building);
        return this;
    }

    /** Houses along both sides of a street that leads away, from one distance to another. */
    public City street(
            double width, double from, double to, double lowest, double highest, double lit, Color... walls) {
        for (var side = -1; side <= 1; side += 2) {
            for (var z = from; z < to; ) {
                var depth = 7 + 8 * chance.nextDouble();
                var across = 9 + 6 * chance.nextDouble();
                var height = lowest + (highest - lowest) * chance.nextDouble();
                var x = side < 0 ? -width / 2 - across : width / 2;
                with(new Building(x, z, across, depth, height, walls[chance.nextInt(walls.length)], lit));
                z += depth + (chance.nextDouble() < 0.3 ? 2.5 : 0.1);
            }
        }
        return this;
    }

    /** Houses all over a stretch of land. */
    public City quarter(
            double left,
            double right,
            double from,
            double to,
            double lowest,
            double highest,
            double lit,
            Color... walls) {
        for (var z = from; z < to; z += 16) {
            for (var x = left + 6 * chance.nextDouble(); x < right; ) {
                var width = 7 + 8 * chance.nextDouble();
                var height = lowest + (highest - lowest) * Math.pow(chance.nextDouble(), 2.2);
                with(new Building(
                        x, z + 5 * chance.nextDouble(), width, 9, height, walls[chance.nextInt(walls.length)], lit));
                x += width + 1 + 5 * chance.nextDouble();
            }
        }
        return this;
    }

    /** Draws what the camera sees. */
    public void draw(Canvas canvas, Camera camera, Building.Air air) {
        buildings.stream()
                .sorted(Comparator.comparingDouble((Building building) -> building.distance(camera))
                        .reversed())
                .forEach(building -> building.draw(canvas, camera, air));
    }
}
