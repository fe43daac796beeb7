package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of a WebP; the pixels in them are skipped. */
final class WebpChunks {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int MOST_CHUNKS = 100_000;

    private static final int ANIMATION_FLAG = 0x02;
    private static final String EXIF = "Exif\0\0";

    private final ByteBuffer file;
    private @Nullable Size size;
    private boolean isAnimated;
    private WebpHeader.@Nullable Frame firstFrame;
    private Orientation orientation = Orientation.UPRIGHT;
    private ByteBuffer profile = ByteBuffer.allocate(0);

    WebpChunks(ByteBuffer file) {
        this.file = Bytes.part(file, 0, file.limit(), ByteOrder.LITTLE_ENDIAN);
    }

    WebpHeader header() {
        long end = Integer.toUnsignedLong(file.getInt(4)) + CHUNK_HEADER;
        if (end > file.limit()) throw undecodable();
        int at = FIRST_CHUNK;
        for (int i = 0; i < MOST_CHUNKS && at + CHUNK_HEADER <= end; i++) {
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (at + CHUNK_HEADER + length > end) throw undecodable();
            read(at, (int) length);
            at += CHUNK_HEADER + (int) length + (int) (length & 1);
        }
        if (size == null || (isAnimated && firstFrame == null)) throw undecodable();
        boolean isSimple = Bytes.isAt(file, FIRST_CHUNK, "VP8 ");
        return new WebpHeader(size, isSimple, firstFrame, orientation, profile);
    }

    private void read(int at, int length) {
        var data = Bytes.part(file, at + CHUNK_HEADER, length, ByteOrder.LITTLE_ENDIAN);
        if (Bytes.isAt(file, at, "VP8X")) readExtended(data);
        else if (Bytes.isAt(file, at, "VP8 ") && size == null) size = lossy(data);
        else if (Bytes.isAt(file, at, "VP8L") && size == null) size = lossless(data);
        else if (Bytes.isAt(file, at, "ANMF") && isAnimated && firstFrame == null) firstFrame = frame(data);
        else if (Bytes.isAt(file, at, "ICCP")) profile = data;
        else if (Bytes.isAt(file, at, "EXIF")) {
            orientation = Exif.orientation(Bytes.isAt(data, 0, EXIF) ? data.position(EXIF.length()) : data);
        }
    }

    private void readExtended(ByteBuffer data) {
        if (size != null || data.limit() < 10) throw undecodable();
        size = new Size(threeBytes(data, 4) + 1, threeBytes(data, 7) + 1);
        isAnimated = (data.get(0) & ANIMATION_FLAG) != 0;
    }

    private static Size lossy(ByteBuffer data) {
        boolean isKeyFrame = data.limit() >= 10 && (data.get(0) & 1) == 0;
        if (!isKeyFrame || !Bytes.isAt(data, 3, "\u009D\u0001*")) throw undecodable();
        return Header.extent(data.getShort(6) & 0x3FFF, data.getShort(8) & 0x3FFF);
    }

    private static Size lossless(ByteBuffer data) {
        if (data.limit() < 5 || data.get(0) != 0x2F) throw undecodable();
        int bits = data.getInt(1);
        return new Size((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
    }

    private WebpHeader.Frame frame(ByteBuffer data) {
        if (size == null || data.limit() < FRAME_HEADER) throw undecodable();
        int left = 2 * threeBytes(data, 0);
        int top = 2 * threeBytes(data, 3);
        var extent = new Size(threeBytes(data, 6) + 1, threeBytes(data, 9) + 1);
        if (left + extent.width() > size.width() || top + extent.height() > size.height()) throw undecodable();
        return new WebpHeader.Frame(
                left, top, extent, data.position(FRAME_HEADER).slice());
    }

    private static int threeBytes(ByteBuffer data, int at) {
        return Bytes.unsigned(data, at) | (Bytes.unsigned(data, at + 1) << 8) | (Bytes.unsigned(data, at + 2) << 16);
    }
}
