package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Runs of one byte and runs of different ones, each behind its length: TIFF 6.0, section 9. */
final class PackBits implements Packed {

    private static final int NOTHING = -128;

    private final ByteBuffer data;
    private int left;
    private boolean isRepeated;
    private byte repeated;

    PackBits(ByteBuffer data) {
        this.data = data;
    }

    @Override
    public void read(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            if (left == 0) nextRun();
            int count = Math.min(left, bytes.length - at);
            if (isRepeated) Arrays.fill(bytes, at, at + count, repeated);
            else data.get(bytes, at, count);
            at += count;
            left -= count;
        }
    }

    private void nextRun() {
        int length;
        do {
            if (data.remaining() < 2) throw undecodable();
            length = data.get();
        } while (length == NOTHING);
        isRepeated = length < 0;
        left = Math.abs(length) + 1;
        if (isRepeated) repeated = data.get();
        else if (data.remaining() < left) throw undecodable();
    }
}
