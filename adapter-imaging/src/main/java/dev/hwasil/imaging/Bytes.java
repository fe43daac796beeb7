package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks at bytes of a file by their place. */
final class Bytes {

    private Bytes() {}

    /** Whether these characters, one byte each, stand there. */
    static boolean isAt(ByteBuffer file, int offset, String characters) {
        if (offset + characters.length() > file.limit()) return false;
        for (int i = 0; i < characters.length(); i++) {
            if (unsigned(file, offset + i) != characters.charAt(i)) return false;
        }
        return true;
    }

    static int unsigned(ByteBuffer file, int offset) {
        return Byte.toUnsignedInt(file.get(offset));
    }

    /** A part of the file, to be read from 0 in that order. */
    static ByteBuffer part(ByteBuffer file, int offset, int length, ByteOrder order) {
        return file.slice(offset, length).order(order);
    }

    /** A part of the file that a header names, or a refusal where the file ends before. */
    static ByteBuffer named(ByteBuffer file, long offset, long length) {
        if (offset + length > file.limit()) throw undecodable();
        return file.slice((int) offset, (int) length);
    }
}
