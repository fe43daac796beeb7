package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;

/**
 * Strings of bytes by the number of their first occurrence, in codes of 9 to 12 bits: TIFF 6.0, section 13. A string is
 * its first ones and one more byte.
 */
final class Lzw implements Packed {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MOST = 4096;
    private static final int LEAST_BITS = 9;
    private static final int MOST_BITS = 12;
    private static final int NONE = -1;

    private final ByteBuffer data;
    private final short[] before = new short[MOST];
    private final byte[] last = new byte[MOST];
    private final short[] length = new short[MOST];
    private final byte[] string = new byte[MOST];
    private int from;
    private int end;
    private int next = FIRST;
    private int bits = LEAST_BITS;
    private int previous = NONE;
    private int buffer;
    private int buffered;

    Lzw(ByteBuffer data) {
        this.data = data;
        for (int i = 0; i < CLEAR; i++) {
            last[i] = (byte) i;
            length[i] = 1;
        }
    }

    @Override
    public void read(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            while (from == end) nextString();
            int count = Math.min(end - from, bytes.length - at);
            System.arraycopy(string, from, bytes, at, count);
            from += count;
            at += count;
        }
    }

    private void nextString() {
        int code = nextCode();
        if (code == CLEAR) {
            next = FIRST;
            bits = LEAST_BITS;
            previous = NONE;
            return;
        }
        if (code == END) throw undecodable();
        if (previous == NONE) {
            if (code > CLEAR) throw undecodable();
            put(code);
        } else if (code < next) {
            put(code);
            add(string[0]);
        } else {
            if (code > next || next == MOST) throw undecodable();
            put(previous);
            add(string[0]);
            string[end++] = string[0];
        }
        previous = code;
    }

    private void put(int code) {
        from = 0;
        end = length[code];
        for (int i = end - 1, rest = code; i >= 0; i--) {
            string[i] = last[rest];
            rest = before[rest];
        }
    }

    /** Another string: the previous one and this byte. Encoders take wider codes one string early. */
    private void add(byte lastByte) {
        if (next == MOST) return;
        before[next] = (short) previous;
        last[next] = lastByte;
        length[next] = (short) (length[previous] + 1);
        next++;
        if (next + 1 == 1 << bits && bits < MOST_BITS) bits++;
    }

    private int nextCode() {
        while (buffered < bits) {
            if (!data.hasRemaining()) throw undecodable();
            buffer = (buffer << 8) | Byte.toUnsignedInt(data.get());
            buffered += 8;
        }
        buffered -= bits;
        return (buffer >>> buffered) & ((1 << bits) - 1);
    }
}
