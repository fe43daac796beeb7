package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes that were packed for a file, given back in order. */
interface Packed extends AutoCloseable {

    /** Fills the bytes with the next ones, or refuses a stream that ends before, or makes no sense. */
    void read(byte[] bytes);

    @Override
    default void close() {}

    /** Not packed at all. */
    static Packed stored(ByteBuffer data) {
        return bytes -> {
            if (data.remaining() < bytes.length) throw undecodable();
            data.get(bytes);
        };
    }

    /** Deflate, in zlib's frame. */
    static Packed deflated(ByteBuffer data) {
        var inflater = new Inflater();
        inflater.setInput(data);
        return new Packed() {
            @Override
            public void read(byte[] bytes) {
                try {
                    for (int at = 0; at < bytes.length; ) {
                        int count = inflater.inflate(bytes, at, bytes.length - at);
                        if (count == 0) throw undecodable();
                        at += count;
                    }
                } catch (DataFormatException _) {
                    throw undecodable();
                }
            }

            @Override
            public void close() {
                inflater.close();
            }
        };
    }
}
