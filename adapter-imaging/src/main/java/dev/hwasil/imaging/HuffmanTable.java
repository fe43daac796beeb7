package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.util.Arrays;

/** The codes of one block of Deflate: by the next bits of the stream, which symbol they name and how many they are. */
final class HuffmanTable {

    private static final int MOST_BITS = 15;
    private static final int FIRST_BITS = 10;

    static final HuffmanTable FIXED_LITERALS = fixedLiterals();
    static final HuffmanTable FIXED_DISTANCES = fixedDistances();

    /** By the first bits: the symbol and the length of its code, or 0 where that is longer or there is none. */
    private final short[] first = new short[1 << FIRST_BITS];

    /** Codes of each length, and the symbols in the order of their codes, for those that are longer. */
    private final int[] counts = new int[MOST_BITS + 1];

    private final short[] symbols;

    /**
     * The codes of these lengths, in bits; a length of 0 is none.
     *
     * @param mayBeSingle whether there may be only one code, or none
     */
    HuffmanTable(byte[] lengths, boolean mayBeSingle) {
        int count = lengths.length;
        symbols = new short[count];
        for (int i = 0; i < count; i++) counts[lengths[i]]++;
        int used = count - counts[0];
        counts[0] = 0;
        requireWhole(used, mayBeSingle);
        var next = new int[MOST_BITS + 1];
        var place = new int[MOST_BITS + 1];
        for (int length = 1; length <= MOST_BITS; length++) {
            next[length] = (next[length - 1] + counts[length - 1]) << 1;
            place[length] = place[length - 1] + counts[length - 1];
        }
        for (int symbol = 0; symbol < count; symbol++) {
            int length = lengths[symbol];
            if (length == 0) continue;
            symbols[place[length]++] = (short) symbol;
            int code = next[length]++;
            if (length > FIRST_BITS) continue;
            short entry = (short) (symbol << 4 | length);
            for (int at = Integer.reverse(code) >>> (32 - length); at < first.length; at += 1 << length)
                first[at] = entry;
        }
    }

    private void requireWhole(int used, boolean mayBeSingle) {
        int left = 1;
        for (int length = 1; length <= MOST_BITS; length++) {
            left = (left << 1) - counts[length];
            if (left < 0) throw undecodable();
        }
        boolean isSingle = used == 0 || (used == 1 && counts[1] == 1);
        if (left > 0 && !(mayBeSingle && isSingle)) throw undecodable();
    }

    /** The symbol of the code that the bits begin with, times 16, and the code's length; 0 for no code. */
    int entry(long bits) {
        int entry = shortEntry(bits);
        return entry != 0 ? entry : longer(bits);
    }

    /** The same; 0 for a code of more than 10 bits, too. */
    int shortEntry(long bits) {
        return first[(int) bits & ((1 << FIRST_BITS) - 1)];
    }

    private int longer(long bits) {
        int code = 0;
        int base = 0;
        int place = 0;
        for (int length = 1; length <= MOST_BITS; length++) {
            code |= (int) (bits >>> (length - 1)) & 1;
            if (code - base < counts[length]) return symbols[place + code - base] << 4 | length;
            place += counts[length];
            base = (base + counts[length]) << 1;
            code <<= 1;
        }
        return 0;
    }

    private static HuffmanTable fixedLiterals() {
        var lengths = new byte[288];
        for (int i = 0; i < 288; i++) lengths[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        return new HuffmanTable(lengths, false);
    }

    private static HuffmanTable fixedDistances() {
        var lengths = new byte[32];
        Arrays.fill(lengths, (byte) 5);
        return new HuffmanTable(lengths, false);
    }
}
