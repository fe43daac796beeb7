package dev.hwasil.imaging;

import dev.hwasil.application.image.ImageOptimizer;
import dev.hwasil.application.image.TooManyPixels;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.domain.image.ImageFormat;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes WebP renditions of JPEGs, PNGs, WebPs, Photoshop documents and TIFFs. The work is done by two threads of its
 * own and within a memory of its own, which pictures wait for in turn; to be closed at the end.
 *
 * <p>Strict: a file that ends before its picture does, or whose pixels do not match their checksums, is undecodable.
 */
public final class WebpImageOptimizer implements ImageOptimizer, AutoCloseable {

    /** How many pixels a picture may have when nothing else is said. */
    public static final long DEFAULT_PIXEL_LIMIT = 200_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(WebpImageOptimizer.class);

    private static final Size MAIN = new Size(MAIN_WIDTH, MAIN_HEIGHT);
    private static final Size THUMBNAIL = new Size(THUMBNAIL_SIZE, THUMBNAIL_SIZE);

    /** What is decoded for a portrait's sake, where the picture is many times as long as wide. */
    private static final Size AROUND_PORTRAIT = new Size(16 * PORTRAIT_SIZE, 16 * PORTRAIT_SIZE);

    private static final int QUALITY = 85;
    private static final int MAIN_EFFORT = 2;

    /** Where it saves a sixteenth of the bytes, or is done while alpha is still encoded. */
    private static final int GRAINY_EFFORT = 3;

    private static final int THUMBNAIL_EFFORT = 4;

    /** Beside decoding: the main rendition a few times over, and the encoder's own. */
    private static final long MEMORY_TO_RENDER = 40L * MAIN_WIDTH * MAIN_HEIGHT;

    private static final int THREADS = 2;
    private static final long LEAST_MEMORY = 512L << 20;

    private final long pixelLimit;
    private final MemoryBudget memory;
    private final Workers workers = new Workers(THREADS);
    private final FutureTask<Codecs> codecs;

    /** Takes pictures of at most so many pixels, and as much memory as half of the heap, but 512 MiB at the least. */
    public WebpImageOptimizer(long pixelLimit) {
        this(pixelLimit, Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 2), Codecs::load);
    }

    /**
     * Takes that memory and these codecs.
     *
     * @param memory in bytes
     */
    WebpImageOptimizer(long pixelLimit, long memory, Callable<Codecs> codecs) {
        this.pixelLimit = pixelLimit;
        this.memory = new MemoryBudget(memory);
        this.codecs = new FutureTask<>(codecs);
    }

    /** Loads the codecs in the background, so that the first picture does not wait for them. */
    public void prepare() {
        var _ = workers.start(this::codecs);
    }

    @Override
    public Picture probe(Path file) {
        try (var arena = Arena.ofShared()) {
            var header = header(map(file, arena));
            var size = header.orientation().turn(header.stored());
            return new Picture(header.format(), size.width(), size.height(), header.animated());
        }
    }

    @Override
    public Renditions render(Path file, Picture picture) {
        try (var arena = Arena.ofShared()) {
            var content = map(file, arena);
            var header = header(content);
            try (var _ = memory.take(memoryNeeded(header, mainSize(header)))) {
                var main = main(content, header);
                var encodedMain = workers.start(() -> encode(main, mainEffort(header, main)));
                var encodedThumbnail =
                        workers.start(() -> encode(main.reducedTo(main.size().inside(THUMBNAIL)), THUMBNAIL_EFFORT));
                return new Renditions(Workers.await(encodedMain), Workers.await(encodedThumbnail));
            }
        }
    }

    @Override
    public Content portrait(Path file, Picture picture) {
        try (var arena = Arena.ofShared()) {
            var content = map(file, arena);
            var header = header(content);
            var size = header.stored().around(PORTRAIT_SIZE).inside(AROUND_PORTRAIT);
            requireRoom(header, size);
            try (var _ = memory.take(memoryNeeded(header, size))) {
                var portrait =
                        shown(codecs().decode(content, header, size, workers).square(), header);
                return Workers.await(workers.start(() -> encode(portrait, THUMBNAIL_EFFORT)));
            }
        }
    }

    /** The main rendition's pixels. The picture is made small first, so that the rest has little to do. */
    private Pixels main(MemorySegment content, Header header) {
        return shown(codecs().decode(content, header, mainSize(header), workers), header);
    }

    /** As it is shown: upright, in sRGB. */
    private Pixels shown(Pixels stored, Header header) {
        var srgb = ColourProfile.toSrgb(stored, header.profile(), workers);
        return workers.call(() -> header.orientation().upright(srgb));
    }

    private static int mainEffort(Header header, Pixels main) {
        boolean pays = header.format() == ImageFormat.JPEG || main.isTranslucent();
        return pays && main.isGrainy() ? GRAINY_EFFORT : MAIN_EFFORT;
    }

    private Content.Bytes encode(Pixels pixels, int effort) {
        return new Content.Bytes(codecs().encoder().encode(pixels, QUALITY, effort));
    }

    private Header header(MemorySegment content) {
        var header = Header.read(content.asByteBuffer());
        long pixels = header.stored().pixels();
        if (pixels > pixelLimit) throw new TooManyPixels(pixelLimit).asException();
        if (content.byteSize() < header.leastLength()) throw Header.undecodable();
        requireRoom(header, mainSize(header));
        return header;
    }

    private void requireRoom(Header header, Size size) {
        long needed = memoryNeeded(header, size);
        if (memory.covers(needed)) return;
        throw new TooManyPixels(header.stored().pixels() * memory.bytes() / needed).asException();
    }

    private long memoryNeeded(Header header, Size size) {
        return MEMORY_TO_RENDER + codecs().memory(header, size);
    }

    /** The main rendition's extent, as the picture lies in the file. */
    private static Size mainSize(Header header) {
        var orientation = header.orientation();
        return orientation.turn(orientation.turn(header.stored()).inside(MAIN));
    }

    private Codecs codecs() {
        codecs.run(); // once: who comes later waits for it
        return Workers.await(codecs);
    }

    private static MemorySegment map(Path file, Arena arena) {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException failed) {
            LOG.warn("an uploaded file cannot be read: {}", failed.toString());
            throw new StorageUnavailable().asException();
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
