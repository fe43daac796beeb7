package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A directory of a TIFF: numbers by their tag. They stay in the file until they are asked for. */
final class TiffDirectory {

    private static final int ENTRY_LENGTH = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;

    private final ByteBuffer file;
    private final Map<Integer, Integer> entries = new HashMap<>();

    private TiffDirectory(ByteBuffer file, int at) {
        this.file = file;
        int count = Short.toUnsignedInt(file.getShort(at));
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + i * ENTRY_LENGTH;
            if (entry + ENTRY_LENGTH > file.limit()) throw undecodable();
            entries.putIfAbsent(Short.toUnsignedInt(file.getShort(entry)), entry);
        }
    }

    /** The one of the file's first picture. */
    static TiffDirectory first(ByteBuffer file) {
        boolean isLittle = Bytes.isAt(file, 0, "II");
        var ordered = Bytes.part(file, 0, file.limit(), isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (file.limit() < 8) throw undecodable();
        long at = Integer.toUnsignedLong(ordered.getInt(4));
        if (at + 2 > file.limit()) throw undecodable();
        return new TiffDirectory(ordered, (int) at);
    }

    /** Of all numbers in the file. */
    ByteOrder order() {
        return file.order();
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The one number of the tag, or the first of several; as given where the file has no such tag. */
    int number(int tag, int absent) {
        long number = find(tag).map(numbers -> numbers.at(0)).orElse((long) absent);
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** The numbers of the tag, of which there is one at the least. */
    Optional<Numbers> find(int tag) {
        var entry = entries.get(tag);
        if (entry == null) return Optional.empty();
        int type = file.getShort(entry + 2);
        int size = switch (type) {
            case BYTE, UNDEFINED -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            default -> throw undecodable();
        };
        long count = Integer.toUnsignedLong(file.getInt(entry + 4));
        long at = count * size <= 4 ? entry + 8 : Integer.toUnsignedLong(file.getInt(entry + 8));
        if (count == 0 || at + count * size > file.limit()) throw undecodable();
        return Optional.of(new Numbers(file, (int) at, (int) count, size));
    }

    /**
     * Numbers that lie one behind the other in the file.
     *
     * @param size bytes of each
     */
    record Numbers(ByteBuffer file, int start, int count, int size) {

        long at(int index) {
            int at = start + index * size;
            return switch (size) {
                case 1 -> Byte.toUnsignedLong(file.get(at));
                case 2 -> Short.toUnsignedLong(file.getShort(at));
                default -> Integer.toUnsignedLong(file.getInt(at));
            };
        }

        /** Whether so many of them, from the first on, are that number; those that are not there count as it. */
        boolean are(long number, int most) {
            for (int i = 0; i < Math.min(count, most); i++) if (at(i) != number) return false;
            return true;
        }

        /** The bytes that they are. */
        ByteBuffer bytes() {
            return file.slice(start, count * size);
        }
    }
}
