package dev.hwasil.imaging;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What decodes each of the formats, and encodes the renditions. */
record Codecs(JpegDecoder jpeg, WebpDecoder webp, WebpEncoder encoder) {

    private static final Logger log = LoggerFactory.getLogger(Codecs.class);

    /** The fastest that this system has. */
    static Codecs load() {
        var turbo = TurboJpegDecoder.ofSystem();
        if (turbo.isEmpty()) log.info("libturbojpeg is not installed: JPEGs are decoded by the JDK, at half the speed");
        return turbo.map(Codecs::with).orElseGet(() -> with(new ImageIoJpegDecoder()));
    }

    static Codecs with(JpegDecoder jpeg) {
        var libwebp = Libwebp.load();
        return new Codecs(jpeg, new WebpDecoder(libwebp), new WebpEncoder(libwebp));
    }

    /** How many bytes {@link #decode} holds at once, for the most. */
    long memory(Header header, Size target) {
        return switch (header) {
            case JpegHeader of -> jpeg.memory(of, target);
            case PngHeader of -> PngDecoder.memory(of, target);
            case WebpHeader of -> webp.memory(of, target);
            case PsdHeader of -> PsdDecoder.memory(of, target);
            case TiffHeader of -> TiffDecoder.memory(of, target);
        };
    }

    /** The picture as it lies in the file, reduced to the target. Done by the workers; whoever asks is none of them. */
    Pixels decode(MemorySegment file, Header header, Size target, Workers workers) {
        return switch (header) {
            case JpegHeader of -> jpeg.decode(file, of, target, workers);
            case PngHeader of -> png(file.asByteBuffer(), of, target, workers);
            case WebpHeader of -> webp.decode(file, of, target, workers);
            case PsdHeader of -> workers.call(() -> PsdDecoder.decode(file.asByteBuffer(), of, target, workers));
            case TiffHeader of -> workers.call(() -> TiffDecoder.decode(file.asByteBuffer(), of, target, workers));
        };
    }

    /** Its checksums are looked at meanwhile. */
    private static Pixels png(ByteBuffer file, PngHeader header, Size target, Workers workers) {
        var check = workers.start(() -> {
            new PngChunks(file).requireIntact();
            return true;
        });
        try {
            return workers.call(() -> PngDecoder.decode(file, header, target, workers));
        } finally {
            var _ = Workers.await(check);
        }
    }
}
