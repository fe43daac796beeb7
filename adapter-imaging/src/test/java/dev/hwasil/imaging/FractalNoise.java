package dev.hwasil.imaging;

import java.util.Random;

/** A square of noise that repeats seamlessly, with detail at every scale, as surfaces in nature have. */
final class FractalNoise {

    private static final int SIZE = 1024;

    private final float[] heights = new float[SIZE * SIZE];

    /** Noise whose each finer scale is {@code roughness} times as strong as the one before. */
    FractalNoise(long seed, float roughness) {
        var random = new Random(seed);
        float strength = 1 - roughness;
        for (int cells = 8; cells <= SIZE; cells *= 2, strength *= roughness) {
            add(lattice(random, cells), cells, strength);
        }
    }

    /** The height at a place, about −1…1; places between the points of the square are interpolated. */
    float at(float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float rightShare = x - left;
        float bottomShare = y - top;
        float above = heightAt(left, top) * (1 - rightShare) + heightAt(left + 1, top) * rightShare;
        float below = heightAt(left, top + 1) * (1 - rightShare) + heightAt(left + 1, top + 1) * rightShare;
        return above * (1 - bottomShare) + below * bottomShare;
    }

    /** The height at a point of the square, or of its repetitions. */
    float heightAt(int x, int y) {
        return heights[(y & SIZE - 1) * SIZE + (x & SIZE - 1)];
    }

    private static float[] lattice(Random random, int cells) {
        var values = new float[cells * cells];
        for (int i = 0; i < values.length; i++) values[i] = random.nextFloat() * 2 - 1;
        return values;
    }

    private void add(float[] lattice, int cells, float amplitude) {
        int step = SIZE / cells;
        for (int y = 0; y < SIZE; y++) {
            int row = y / step * cells;
            int nextRow = (y / step + 1) % cells * cells;
            float below = smooth((float) (y % step) / step);
            for (int x = 0; x < SIZE; x++) {
                int column = x / step;
                int nextColumn = (column + 1) % cells;
                float right = smooth((float) (x % step) / step);
                float top = lattice[row + column] * (1 - right) + lattice[row + nextColumn] * right;
                float bottom = lattice[nextRow + column] * (1 - right) + lattice[nextRow + nextColumn] * right;
                heights[y * SIZE + x] += amplitude * (top * (1 - below) + bottom * below);
            }
        }
    }

    private static float smooth(float share) {
        return share * share * (3 - 2 * share);
    }
}
