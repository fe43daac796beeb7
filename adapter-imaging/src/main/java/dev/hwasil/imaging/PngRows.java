package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

/** The rows of a PNG, or of one pass of it, with their filters taken back. */
final class PngRows {

    private final PngData data;
    private final int pixelLength;
    private byte[] row;
    private byte[] above;

    PngRows(PngData data, PngHeader header, int width) {
        this.data = data;
        int bits = header.colours().samples() * header.depth();
        pixelLength = Math.max(1, bits / 8);
        row = new byte[1 + Math.toIntExact(((long) width * bits + 7) / 8)];
        above = new byte[row.length];
    }

    /** The next row: its samples begin at 1. Holds until the next call. */
    byte[] next() {
        var free = above;
        above = row;
        row = free;
        data.read(row);
        switch (row[0]) {
            case 0 -> {}
            case 1 -> addLeft();
            case 2 -> addAbove();
            case 3 -> addAverage();
            case 4 -> addPaeth();
            default -> throw undecodable();
        }
        row[0] = 0;
        return row;
    }

    private void addLeft() {
        for (int i = 1 + pixelLength; i < row.length; i++) row[i] += row[i - pixelLength];
    }

    private void addAbove() {
        for (int i = 1; i < row.length; i++) row[i] += above[i];
    }

    private void addAverage() {
        for (int i = 1; i < row.length; i++) {
            int left = i > pixelLength ? row[i - pixelLength] & 0xFF : 0;
            row[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
        }
    }

    private void addPaeth() {
        for (int i = 1; i <= pixelLength && i < row.length; i++) row[i] += above[i];
        for (int i = 1 + pixelLength; i < row.length; i++) {
            int left = row[i - pixelLength] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - pixelLength] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[i] += (byte) nearest;
        }
    }
}
