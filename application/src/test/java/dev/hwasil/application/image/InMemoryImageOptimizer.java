package dev.hwasil.application.image;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.domain.image.ImageFormat;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads headers and decodes nothing: enough for every {@link SamplePicture}, for any PNG, and for plain JPEG and
 * extended WebP files. A picture without its format's end is damaged. The renditions are samples themselves.
 */
public final class InMemoryImageOptimizer implements ImageOptimizer {

    private static final long MOST_PIXELS = 200_000_000;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int START_OF_FRAME = 0xFFC0;
    private static final int ANIMATION = 2;

    private Runnable whileRendering = () -> {};

    /** Happens in the middle of each rendering from now on. */
    public void whileRendering(Runnable event) {
        whileRendering = event;
    }

    @Override
    public Picture probe(Path file) {
        var bytes = bytes(file);
        try {
            var picture = header(bytes);
            var pixels = (long) picture.width() * picture.height();
            if (pixels > MOST_PIXELS) throw new TooManyPixels(MOST_PIXELS).asException();
            if (pixels < 1) throw new UndecodableImage().asException();
            return picture;
        } catch (BufferUnderflowException cutInTheHeader) {
            throw new UndecodableImage().asException();
        }
    }

    @Override
    public Renditions render(Path file, Picture picture) {
        if (!isWhole(bytes(file), picture.format())) throw new UndecodableImage().asException();
        whileRendering.run();
        return new Renditions(
                rendition(picture, MAIN_WIDTH, MAIN_HEIGHT), rendition(picture, THUMBNAIL_SIZE, THUMBNAIL_SIZE));
    }

    @Override
    public Content portrait(Path file, Picture picture) {
        if (!isWhole(bytes(file), picture.format())) throw new UndecodableImage().asException();
        whileRendering.run();
        var side = Math.min(PORTRAIT_SIZE, Math.min(picture.width(), picture.height()));
        return new Content.Bytes(SamplePicture.webp(side, side).bytes());
    }

    private static Picture header(ByteBuffer bytes) {
        if (bytes.remaining() >= 8 && bytes.getLong(0) == PNG) {
            return png(bytes);
        }
        if (bytes.remaining() >= 3 && bytes.getShort(0) == (short) 0xFFD8 && bytes.get(2) == (byte) 0xFF) {
            return jpeg(bytes.position(2));
        }
        if (bytes.remaining() >= 12
                && ascii(bytes, 0).equals("RIFF")
                && ascii(bytes, 8).equals("WEBP")) {
            return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        if (bytes.remaining() >= 6 && ascii(bytes, 0).equals("8BPS") && bytes.getShort(4) == 1) {
            return psd(bytes);
        }
        if (bytes.remaining() >= 4
                && (ascii(bytes, 0).equals("MM\0*") || ascii(bytes, 0).equals("II*\0"))) {
            return tiff(bytes);
        }
        throw new NotAnImage().asException();
    }

    private static Picture psd(ByteBuffer bytes) {
        if (bytes.limit() < 26) throw new UndecodableImage().asException();
        return new Picture(ImageFormat.PSD, bytes.getInt(18), bytes.getInt(14), false);
    }

    private static Picture tiff(ByteBuffer bytes) {
        if (bytes.limit() < 34) throw new UndecodableImage().asException();
        return new Picture(ImageFormat.TIFF, bytes.getInt(18), bytes.getInt(30), false);
    }

    private static Picture png(ByteBuffer bytes) {
        if (bytes.limit() < 24) throw new UndecodableImage().asException();
        return new Picture(ImageFormat.PNG, bytes.getInt(16), bytes.getInt(20), false);
    }

    private static Picture jpeg(ByteBuffer segments) {
        var marker = 0;
        while ((marker = Short.toUnsignedInt(segments.getShort())) != START_OF_FRAME && marker != START_OF_FRAME + 2) {
            var length = Short.toUnsignedInt(segments.getShort(segments.position()));
            if (length > segments.remaining()) throw new BufferUnderflowException();
            segments.position(segments.position() + length);
        }
        segments.getShort();
        segments.get();
        var height = Short.toUnsignedInt(segments.getShort());
        return new Picture(ImageFormat.JPEG, Short.toUnsignedInt(segments.getShort()), height, false);
    }

    private static Picture webp(ByteBuffer bytes) {
        if (bytes.limit() < 30 || !ascii(bytes, 12).equals("VP8X")) throw new UndecodableImage().asException();
        var width = (bytes.getInt(24) & 0xFFFFFF) + 1;
        var height = (bytes.getInt(26) >>> 8) + 1;
        return new Picture(ImageFormat.WEBP, width, height, (bytes.get(20) & ANIMATION) != 0);
    }

    private static boolean isWhole(ByteBuffer bytes, ImageFormat format) {
        var end = bytes.limit();
        return switch (format) {
            case PNG -> ascii(bytes, end - 8).equals("IEND");
            case JPEG -> bytes.getShort(end - 2) == (short) 0xFFD9;
            case WEBP -> bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(4) == end - 8;
            case PSD -> end >= 40;
            case TIFF -> end >= 38;
        };
    }

    private static Content rendition(Picture picture, int boxWidth, int boxHeight) {
        var scale = Math.min(1, Math.min((double) boxWidth / picture.width(), (double) boxHeight / picture.height()));
        var width = Math.max(1, (int) Math.round(picture.width() * scale));
        var height = Math.max(1, (int) Math.round(picture.height() * scale));
        return new Content.Bytes(SamplePicture.webp(width, height).bytes());
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException _) {
            throw new StorageUnavailable().asException();
        }
    }

    private static String ascii(ByteBuffer bytes, int at) {
        var word = new byte[4];
        bytes.get(at, word);
        return new String(word, StandardCharsets.US_ASCII);
    }
}
