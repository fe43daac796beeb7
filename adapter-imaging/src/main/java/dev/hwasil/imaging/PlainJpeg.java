package dev.hwasil.imaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A JPEG without metadata, which readers stumble over: its tables, one Adobe segment that says what its colours are,
 * and its scans.
 */
final class PlainJpeg extends ImageInputStreamImpl {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int ADOBE_SEGMENT = 0xFFEE;
    private static final int ADOBE_LENGTH = 14;

    private final ByteBuffer start;
    private final ByteBuffer scans;

    PlainJpeg(ByteBuffer file, JpegHeader header) {
        start = ByteBuffer.allocate(2 + 2 + ADOBE_LENGTH + header.tables().remaining())
                .putShort((short) START_OF_IMAGE)
                .putShort((short) ADOBE_SEGMENT)
                .putShort((short) ADOBE_LENGTH)
                .put("Adobe".getBytes(US_ASCII))
                .putShort((short) 100) // its version; two fields of flags follow
                .putInt(0)
                .put((byte) header.colours().adobeTransform())
                .put(header.tables().duplicate())
                .flip();
        scans = file.slice(header.firstScan(), file.limit() - header.firstScan());
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= length()) return -1;
        int at = (int) streamPos++;
        return Byte.toUnsignedInt(at < start.limit() ? start.get(at) : scans.get(at - start.limit()));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        bitOffset = 0;
        if (streamPos >= length()) return -1;
        int at = (int) streamPos;
        var source = at < start.limit() ? start : scans;
        int from = at < start.limit() ? at : at - start.limit();
        int count = Math.min(length, source.limit() - from);
        source.get(from, bytes, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return (long) start.limit() + scans.limit();
    }
}
