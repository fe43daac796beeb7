package dev.hwasil.imaging;

import dev.hwasil.domain.error.DomainException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * All that reads the bytes of a picture: the header, the decoders, the profile. The entry is the one that Jazzer calls:
 * whatever the bytes are, they are decoded, or refused by a domain exception; any other is a bug, and so is a crash.
 */
public final class DecoderFuzz {

    private static final long MOST_PIXELS = 1 << 18;
    private static final Size TARGET = new Size(64, 64);
    private static final Workers WORKERS = new Workers(1);
    private static final Codecs FASTEST = Codecs.load();
    private static final Codecs JDK = Codecs.with(new ImageIoJpegDecoder());

    private DecoderFuzz() {}

    /** Decodes a file, as it is, and with the checksums that would have kept a PNG's decoder from looking at it. */
    public static void fuzzerTestOneInput(byte[] file) {
        decode(file, FASTEST);
        if (file.length > 0 && file[0] == (byte) 0xFF) decode(file, JDK);
        if (file.length > 0 && file[0] == (byte) 0x89) decode(Chunks.withRightChecksums(file), FASTEST);
    }

    private static void decode(byte[] file, Codecs codecs) {
        try (var arena = Arena.ofShared()) {
            var content = arena.allocateFrom(ValueLayout.JAVA_BYTE, file);
            decode(content, codecs);
        } catch (DomainException _) {
            return; // refused
        }
    }

    private static void decode(MemorySegment content, Codecs codecs) {
        var header = Header.read(content.asByteBuffer());
        if (header.stored().pixels() > MOST_PIXELS || content.byteSize() < header.leastLength()) return;
        if (codecs.memory(header, TARGET) > 1L << 27) return;
        var pixels = codecs.decode(content, header, TARGET, WORKERS);
        var _ = header.orientation().upright(ColourProfile.toSrgb(pixels, header.profile(), WORKERS));
    }
}
