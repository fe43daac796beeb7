package dev.hwasil.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read of EXIF data: how the picture lies. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;

    private Exif() {}

    /** The orientation in a TIFF structure; upright where there is none, or nothing that makes sense. */
    static Orientation orientation(ByteBuffer tiff) {
        if (tiff.remaining() < 8) return Orientation.UPRIGHT;
        var data = tiff.slice();
        switch (data.getShort(0)) {
            case 0x4949 -> data.order(ByteOrder.LITTLE_ENDIAN);
            case 0x4D4D -> data.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return Orientation.UPRIGHT;
            }
        }
        long directory = Integer.toUnsignedLong(data.getInt(4));
        if (data.getShort(2) != 42 || directory + 2 > data.limit()) return Orientation.UPRIGHT;
        int first = (int) directory + 2;
        int entries = Short.toUnsignedInt(data.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            int entry = first + i * ENTRY_LENGTH;
            if (entry + ENTRY_LENGTH > data.limit()) break;
            if (data.getShort(entry) == ORIENTATION && data.getShort(entry + 2) == SHORT) {
                return Orientation.of(data.getShort(entry + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
