package dev.hwasil.demo.drawing;

/** Smooth chance, the same each time: value noise between -1 and 1. */
final class Noise {

    private Noise() {}

    /** At a place of the plane; neighbours one apart know nothing of each other. */
    static double at(double x, double y) {
        var column = (int) Math.floor(x);
        var row = (int) Math.floor(y);
        var u = eased(x - column);
        var v = eased(y - row);
        var above = chance(column, row) * (1 - u) + chance(column + 1, row) * u;
        var below = chance(column, row + 1) * (1 - u) + chance(column + 1, row + 1) * u;
        return above * (1 - v) + below * v;
    }

    /** Coarse and fine together. */
    static double layered(double x, double y) {
        return (at(x, y) + at(2 * x + 17, 2 * y) / 2 + at(4 * x, 4 * y + 31) / 4) / 1.75;
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }

    /** An avalanche of the bits (MurmurHash3's finalizer). */
    private static double chance(int column, int row) {
        var h = column * 0x9E3779B1 + row * 0x85EBCA6B;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return ((h ^ (h >>> 16)) & 0xFFFF) / 32767.5 - 1;
    }
}
