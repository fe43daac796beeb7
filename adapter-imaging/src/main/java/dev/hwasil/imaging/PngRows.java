package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

/** Takes back the filters of the rows of a PNG, or of one pass of it. */
final class PngRows {

    private final int pixelLength;
    private byte[] row;
    private byte[] above;

    PngRows(PngHeader header, int width) {
        pixelLength = Math.max(1, header.colours().samples() * header.depth() / 8);
        row = new byte[length(header, width)];
        above = new byte[row.length];
    }

    /** Bytes of a row of so many pixels, with that which says how it is filtered. */
    static int length(PngHeader header, int width) {
        int bits = header.colours().samples() * header.depth();
        return 1 + Math.toIntExact(((long) width * bits + 7) / 8);
    }

    /** The row that stands there, without its filter: its samples begin at 1. Holds until the next call. */
    byte[] unfiltered(byte[] filtered, int at) {
        var free = above;
        above = row;
        row = free;
        switch (filtered[at]) {
            case 0 -> System.arraycopy(filtered, at + 1, row, 1, row.length - 1);
            case 1 -> addLeft(filtered, at);
            case 2 -> addAbove(filtered, at);
            case 3 -> addAverage(filtered, at);
            case 4 -> addPaeth(filtered, at);
            default -> throw undecodable();
        }
        return row;
    }

    private void addLeft(byte[] filtered, int at) {
        int first = Math.min(1 + pixelLength, row.length);
        System.arraycopy(filtered, at + 1, row, 1, first - 1);
        for (int i = first; i < row.length; i++) row[i] = (byte) (filtered[at + i] + row[i - pixelLength]);
    }

    private void addAbove(byte[] filtered, int at) {
        for (int i = 1; i < row.length; i++) row[i] = (byte) (filtered[at + i] + above[i]);
    }

    private void addAverage(byte[] filtered, int at) {
        for (int i = 1; i < row.length; i++) {
            int left = i > pixelLength ? row[i - pixelLength] & 0xFF : 0;
            row[i] = (byte) (filtered[at + i] + ((left + (above[i] & 0xFF)) >> 1));
        }
    }

    /** The nearest to left + up − corner of these three, without a branch: pictures decide it by chance. */
    private void addPaeth(byte[] filtered, int at) {
        int first = Math.min(1 + pixelLength, row.length);
        for (int i = 1; i < first; i++) row[i] = (byte) (filtered[at + i] + above[i]);
        for (int i = first; i < row.length; i++) {
            int left = row[i - pixelLength] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - pixelLength] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int isUp = (toUp - toLeft) >> 31;
            int nearest = left ^ ((left ^ up) & isUp);
            int isCorner = (toCorner - Math.min(toLeft, toUp)) >> 31;
            nearest ^= (nearest ^ corner) & isCorner;
            row[i] = (byte) (filtered[at + i] + nearest);
        }
    }
}
