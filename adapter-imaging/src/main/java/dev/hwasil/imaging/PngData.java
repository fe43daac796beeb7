package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The pixels of a PNG: one compressed stream, cut into consecutive chunks. */
final class PngData implements AutoCloseable {

    private final ByteBuffer file;
    private final Inflater inflater = new Inflater();
    private int next;

    /** Reads from the chunk whose data begin there. The chunks were found to be whole. */
    PngData(ByteBuffer file, int firstData) {
        this.file = file;
        next = firstData - 8;
    }

    /** Fills the bytes, or refuses a stream that ends before. */
    void read(byte[] bytes) throws DataFormatException {
        int at = 0;
        while (at < bytes.length) {
            int count = inflater.inflate(bytes, at, bytes.length - at);
            at += count;
            if (count == 0) {
                if (inflater.finished() || !inflater.needsInput()) throw undecodable();
                nextChunk();
            }
        }
    }

    private void nextChunk() {
        int length = file.getInt(next);
        if (!Bytes.isAt(file, next + 4, "IDAT")) throw undecodable();
        inflater.setInput(file.slice(next + 8, length));
        next += length + 12;
    }

    @Override
    public void close() {
        inflater.close();
    }
}
