package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Takes back Deflate in zlib's frame (RFC 1950 and 1951), as {@link java.util.zip.Inflater} does, in half of the time
 * for pictures of few colours: whole words of input, codes by one or two looks into a table, and matches copied by the
 * JDK's own loops. Strict: a stream that makes no sense, or whose checksum is another, is refused.
 */
final class Inflate {

    /** Where the stream goes on, piece by piece. */
    interface Source {
        /** The next piece, of one byte at the least; from the end of the file on, with nothing remaining in it. */
        ByteBuffer next();
    }

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_MATCH = 258;

    /** Matches up to here are copied by whole words, a few bytes more than they have. */
    private static final int SHORT_MATCH = 32;

    /** What is made before it is taken: a window before, and room for a match that begins at its last byte. */
    private static final int ROOM = 4 * WINDOW;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int[] LENGTHS = bases(3, 29, 4);
    private static final int[] DISTANCES = bases(1, 30, 2);
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int END_OF_BLOCK = 256;

    private final Source source;
    private final Adler32 checksum = new Adler32();
    private final byte[] input = new byte[(1 << 14) + 16];
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private int inputAt;
    private int inputEnd;
    private long bits;
    private int bitCount;

    private final byte[] made = new byte[ROOM + LONGEST_MATCH + SHORT_MATCH];
    private int taken;
    private int end;

    private boolean isLast;
    private int stored = -1;
    private HuffmanTable literals = HuffmanTable.FIXED_LITERALS;
    private HuffmanTable distances = HuffmanTable.FIXED_DISTANCES;
    private boolean isInBlock;

    Inflate(Source source) {
        this.source = source;
        int header = take(8) << 8;
        header |= take(8);
        boolean isDeflate = (header >> 8 & 0x0F) == 8 && header >> 12 <= 7 && header % 31 == 0 && (header & 0x20) == 0;
        if (!isDeflate) throw undecodable();
    }

    /** Puts so many of the next bytes there. */
    void read(byte[] bytes, int first, int length) {
        int last = first + length;
        for (int at = first; at < last; ) {
            if (taken == end) make();
            int count = Math.min(end - taken, last - at);
            System.arraycopy(made, taken, bytes, at, count);
            taken += count;
            at += count;
        }
    }

    /** Some more, where there is any; keeps the window that matches may reach into. */
    private void make() {
        if (end > 2 * WINDOW) {
            System.arraycopy(made, end - WINDOW, made, 0, WINDOW);
            taken = end = WINDOW;
        }
        int from = end;
        if (isLast && !isInBlock) throw undecodable();
        while (end < ROOM && !(isLast && !isInBlock)) {
            if (!isInBlock) nextBlock();
            if (stored >= 0) copyStored();
            else decode();
        }
        checksum.update(made, from, end - from);
        if (isLast && !isInBlock) requireChecksum();
    }

    private void requireChecksum() {
        skipToByte();
        int expected = 0;
        for (int i = 0; i < 4; i++) expected = (expected << 8) | take(8);
        if (expected != (int) checksum.getValue()) throw undecodable();
    }

    private void nextBlock() {
        isLast = take(1) == 1;
        stored = -1;
        isInBlock = true;
        switch (take(2)) {
            case 0 -> {
                skipToByte();
                stored = take(16);
                if ((take(16) ^ 0xFFFF) != stored) throw undecodable();
            }
            case 1 -> {
                literals = HuffmanTable.FIXED_LITERALS;
                distances = HuffmanTable.FIXED_DISTANCES;
            }
            case 2 -> readTables();
            default -> throw undecodable();
        }
    }

    private void readTables() {
        int literalCount = take(5) + 257;
        int distanceCount = take(5) + 1;
        int count = take(4) + 4;
        if (literalCount > 286 || distanceCount > 30) throw undecodable();
        var lengths = new byte[19];
        for (int i = 0; i < count; i++) lengths[ORDER[i]] = (byte) take(3);
        var codes = new HuffmanTable(lengths, false);
        var all = new byte[literalCount + distanceCount];
        for (int i = 0; i < all.length; ) {
            int symbol = symbol(codes);
            if (symbol < 16) {
                all[i++] = (byte) symbol;
                continue;
            }
            if (symbol == 16 && i == 0) throw undecodable();
            byte value = symbol == 16 ? all[i - 1] : 0;
            int repeat = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
            if (i + repeat > all.length) throw undecodable();
            Arrays.fill(all, i, i + repeat, value);
            i += repeat;
        }
        if (all[END_OF_BLOCK] == 0) throw undecodable();
        literals = new HuffmanTable(Arrays.copyOf(all, literalCount), true);
        distances = new HuffmanTable(Arrays.copyOfRange(all, literalCount, all.length), true);
    }

    private void copyStored() {
        int count = Math.min(stored, ROOM - end);
        stored -= count;
        for (; count > 0 && bitCount > 0; count--) made[end++] = (byte) takeThere(8);
        if (count > 0) bits = 0; // of the bytes that are copied now
        while (count > 0) {
            if (inputAt == inputEnd && !load()) throw undecodable();
            int there = Math.min(count, inputEnd - inputAt);
            System.arraycopy(input, inputAt, made, end, there);
            inputAt += there;
            end += there;
            count -= there;
        }
        if (stored == 0) {
            stored = -1;
            isInBlock = false;
        }
    }

    private void decode() {
        while (isInBlock && end < ROOM) {
            if (inputEnd - inputAt >= Long.BYTES) decodeFast();
            else decodeOne();
        }
    }

    private void decodeOne() {
        int symbol = symbol(literals);
        if (symbol < END_OF_BLOCK) {
            made[end++] = (byte) symbol;
            return;
        }
        if (symbol == END_OF_BLOCK) {
            isInBlock = false;
            return;
        }
        if (symbol > 285) throw undecodable();
        int length = symbol == 285 ? LONGEST_MATCH : LENGTHS[symbol - 257] + takeThere(extra(symbol - 257, 4));
        int code = symbol(distances);
        if (code > 29) throw undecodable();
        copy(DISTANCES[code] + takeThere(extra(code, 2)), length, end);
        end += length;
    }

    /**
     * The same as long as there are whole words of input, with all that changes in local variables: one word is enough
     * for three short literals, or for one symbol with all that may belong to it, which is 48 bits.
     */
    private void decodeFast() {
        var table = literals;
        var made = this.made;
        var input = this.input;
        int to = end;
        int from = inputAt;
        int lastWord = inputEnd - Long.BYTES;
        long word = bits;
        int count = bitCount;
        while (to < ROOM && from <= lastWord) {
            word |= (long) WORD.get(input, from) << count;
            from += (63 - count) >> 3;
            count |= 56;
            int entry = table.entry(word);
            if (entry == 0) throw undecodable();
            word >>>= entry & 0xF;
            count -= entry & 0xF;
            int symbol = entry >>> 4;
            if (symbol < END_OF_BLOCK) {
                made[to++] = (byte) symbol;
                for (int more = 0; more < 2; more++) {
                    entry = table.shortEntry(word);
                    if (entry == 0 || entry >= END_OF_BLOCK << 4) break;
                    made[to++] = (byte) (entry >>> 4);
                    word >>>= entry & 0xF;
                    count -= entry & 0xF;
                }
                continue;
            }
            if (symbol == END_OF_BLOCK) {
                isInBlock = false;
                break;
            }
            if (symbol > 285) throw undecodable();
            int length = LONGEST_MATCH;
            if (symbol < 285) {
                int extra = extra(symbol - 257, 4);
                length = LENGTHS[symbol - 257] + ((int) word & ((1 << extra) - 1));
                word >>>= extra;
                count -= extra;
            }
            entry = distances.entry(word);
            int code = entry >>> 4;
            if (entry == 0 || code > 29) throw undecodable();
            word >>>= entry & 0xF;
            int extra = extra(code, 2);
            int distance = DISTANCES[code] + ((int) word & ((1 << extra) - 1));
            word >>>= extra;
            count -= (entry & 0xF) + extra;
            copy(distance, length, to);
            to += length;
        }
        end = to;
        inputAt = from;
        bits = word;
        bitCount = count;
    }

    private void copy(int distance, int length, int to) {
        if (distance > to) throw undecodable();
        int from = to - distance;
        if (length <= SHORT_MATCH && distance >= Long.BYTES) {
            WORD.set(made, to, (long) WORD.get(made, from));
            WORD.set(made, to + 8, (long) WORD.get(made, from + 8));
            for (int i = 16; i < length; i += 8) WORD.set(made, to + i, (long) WORD.get(made, from + i));
        } else if (length < Long.BYTES) {
            for (int i = 0; i < length; i++) made[to + i] = made[from + i];
        } else if (distance >= length) System.arraycopy(made, from, made, to, length);
        else if (distance == 1) Arrays.fill(made, to, to + length, made[from]);
        else {
            int copied = Math.min(distance, length); // what is there doubles with each copy
            System.arraycopy(made, from, made, to, copied);
            while (copied < length) {
                int count = Math.min(copied, length - copied);
                System.arraycopy(made, to, made, to + copied, count);
                copied += count;
            }
        }
    }

    private static int extra(int code, int group) {
        return code < 2 * group ? 0 : code / group - 1;
    }

    private static int[] bases(int first, int count, int group) {
        var bases = new int[count];
        for (int i = 0, base = first; i < count; base += 1 << extra(i, group), i++) bases[i] = base;
        return bases;
    }

    private int symbol(HuffmanTable table) {
        refill();
        int entry = table.entry(bits);
        int length = entry & 0xF;
        if (length == 0 || length > bitCount) throw undecodable();
        bits >>>= length;
        bitCount -= length;
        return entry >>> 4;
    }

    private int take(int count) {
        refill();
        return takeThere(count);
    }

    private int takeThere(int count) {
        if (count > bitCount) throw undecodable();
        int value = (int) bits & ((1 << count) - 1);
        bits >>>= count;
        bitCount -= count;
        return value;
    }

    private void skipToByte() {
        var _ = takeThere(bitCount & 7);
    }

    /** At least 56 bits, where there are as many. */
    private void refill() {
        if (inputEnd - inputAt >= 8) {
            bits |= (long) WORD.get(input, inputAt) << bitCount;
            int bytes = (63 - bitCount) >> 3;
            inputAt += bytes;
            bitCount += bytes << 3;
        } else refillSlowly();
    }

    private void refillSlowly() {
        bits &= (1L << bitCount) - 1; // whole words leave more than they count
        while (bitCount <= 55) {
            if (inputAt == inputEnd && !load()) return;
            bits |= (input[inputAt++] & 0xFFL) << bitCount;
            bitCount += 8;
        }
    }

    private boolean load() {
        if (!piece.hasRemaining()) piece = source.next();
        inputAt = 0;
        inputEnd = Math.min(input.length, piece.remaining());
        piece.get(input, 0, inputEnd);
        return inputEnd > 0;
    }
}
