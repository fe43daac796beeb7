package dev.hwasil.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Puts chunks into PNGs and WebPs. */
final class Chunks {

    private static final int PNG_HEADER_LENGTH = 8 + 12 + 13;
    private static final int WEBP_HEADER_LENGTH = 12;

    private Chunks() {}

    /** The same PNG with that chunk right behind its header. */
    static byte[] insert(byte[] png, String type, byte[] data) {
        return Segments.join(
                Arrays.copyOf(png, PNG_HEADER_LENGTH),
                pngChunk(type, data),
                Arrays.copyOfRange(png, PNG_HEADER_LENGTH, png.length));
    }

    /** The same PNG, said to be in the colours of that profile. */
    static byte[] profile(byte[] png, byte[] profile) {
        return insert(png, "iCCP", Segments.join("profile\0\0".getBytes(ISO_8859_1), deflated(profile)));
    }

    /** A PNG of which only the header is there, and the end. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return Segments.join(
                "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1),
                pngChunk("IHDR", header),
                pngChunk("IDAT", deflated(new byte[100])),
                pngChunk("IEND", new byte[0]));
    }

    /** A WebP that shows the stills one after the other, each at that place of the canvas. */
    static byte[] animation(int width, int height, int left, int top, byte[]... stills) {
        var extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x12);
        putThreeBytes(extended, width - 1);
        putThreeBytes(extended, height - 1);
        var frames = new ByteArrayOutputStream();
        frames.writeBytes(webpChunk("VP8X", extended.array()));
        frames.writeBytes(webpChunk("ANIM", new byte[6]));
        for (var still : stills) {
            var size = WebpHeader.read(ByteBuffer.wrap(still)).stored();
            var frame = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            putThreeBytes(frame, left / 2);
            putThreeBytes(frame, top / 2);
            putThreeBytes(frame, size.width() - 1);
            putThreeBytes(frame, size.height() - 1);
            putThreeBytes(frame, 100);
            frames.writeBytes(webpChunk("ANMF", Segments.join(frame.array(), pixelChunks(still))));
        }
        return riff(frames.toByteArray());
    }

    /** The same still WebP with that chunk at its end. */
    static byte[] append(byte[] webp, String type, byte[] data) {
        var size = WebpHeader.read(ByteBuffer.wrap(webp)).stored();
        var extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(type.equals("ICCP") ? 0x20 : 0x08);
        putThreeBytes(extended, size.width() - 1);
        putThreeBytes(extended, size.height() - 1);
        boolean isBefore = type.equals("ICCP");
        var chunk = webpChunk(type, data);
        return riff(Segments.join(
                webpChunk("VP8X", extended.array()),
                isBefore ? chunk : new byte[0],
                pixelChunks(webp),
                isBefore ? new byte[0] : chunk));
    }

    /**
     * The same PNG, each of its chunks with the checksum of what is in it; of one that makes no sense, as far as it
     * does.
     */
    static byte[] withRightChecksums(byte[] png) {
        var bytes = ByteBuffer.wrap(png.clone());
        for (int at = 8; at + 12 <= bytes.limit(); ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.limit() - at - 12) break;
            var checksum = new CRC32();
            checksum.update(png, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) checksum.getValue());
            at += length + 12;
        }
        return bytes.array();
    }

    static byte[] pngChunk(String type, byte[] data) {
        var typed = Segments.join(type.getBytes(ISO_8859_1), data);
        var checksum = new CRC32();
        checksum.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) checksum.getValue())
                .array();
    }

    static byte[] deflated(byte[] data) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(data);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixelChunks(byte[] webp) {
        boolean isExtended = webp[15] == 'X';
        return Arrays.copyOfRange(webp, isExtended ? WEBP_HEADER_LENGTH + 18 : WEBP_HEADER_LENGTH, webp.length);
    }

    private static byte[] riff(byte[] chunks) {
        return ByteBuffer.allocate(12 + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(chunks)
                .array();
    }

    private static byte[] webpChunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static void putThreeBytes(ByteBuffer buffer, int value) {
        buffer.putShort((short) value).put((byte) (value >> 16));
    }
}
