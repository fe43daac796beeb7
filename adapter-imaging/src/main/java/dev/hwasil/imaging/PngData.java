package dev.hwasil.imaging;

import java.nio.ByteBuffer;

/** The pixels of a PNG: one compressed stream, cut into consecutive chunks. */
final class PngData {

    private final ByteBuffer file;
    private final Inflate inflate;
    private int next;

    /** Reads from the chunk whose data begin there. The chunks were found to be whole. */
    PngData(ByteBuffer file, int firstData) {
        this.file = file;
        next = firstData - 8;
        inflate = new Inflate(this::nextChunk);
    }

    /** Puts so many of the next bytes there, or refuses a stream that ends before. */
    void read(byte[] bytes, int at, int length) {
        inflate.read(bytes, at, length);
    }

    private ByteBuffer nextChunk() {
        ByteBuffer data;
        do {
            int length = file.getInt(next);
            if (!Bytes.isAt(file, next + 4, "IDAT")) return ByteBuffer.allocate(0);
            data = file.slice(next + 8, length);
            next += length + 12;
        } while (!data.hasRemaining());
        return data;
    }
}
