package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import dev.hwasil.application.image.NotAnImage;
import dev.hwasil.imaging.Pixels.Layout;
import dev.hwasil.imaging.Samples.Alpha;
import dev.hwasil.imaging.TiffDirectory.Numbers;
import dev.hwasil.imaging.TiffHeader.Packing;
import java.nio.ByteBuffer;

/** Understands the tags of a TIFF: those of its baseline, and what drawing programs write beyond it. */
final class TiffTags {

    private static final int KIND = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int DEPTH = 258;
    private static final int PACKING = 259;
    private static final int COLOURS = 262;
    private static final int BIT_ORDER = 266;
    private static final int STRIPS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_HEIGHT = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANES = 284;
    private static final int PREDICTOR = 317;
    private static final int PALETTE = 320;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PROFILE = 34675;
    private static final int DIGITAL_NEGATIVE = 50706;

    private static final int LONGEST_SIDE = 1_000_000;
    private static final int MOST_SAMPLES = 32;
    private static final int LARGEST_TILE = 1 << 16;

    private final TiffDirectory tags;

    TiffTags(TiffDirectory tags) {
        this.tags = tags;
    }

    TiffHeader header() {
        if (tags.has(DIGITAL_NEGATIVE)) throw new NotAnImage().asException(); // what cameras write, not a picture yet
        boolean isThumbnail = (tags.number(KIND, 0) & 1) != 0;
        if (isThumbnail) throw undecodable();
        var size = Header.extent(tags.number(WIDTH, 0), tags.number(HEIGHT, 0));
        if (Math.max(size.width(), size.height()) > LONGEST_SIDE) throw undecodable();
        var samples = samples();
        boolean isTiled = tags.has(TILES);
        var segment = isTiled
                ? Header.extent(tags.number(TILE_WIDTH, 0), tags.number(TILE_HEIGHT, 0))
                : Header.extent(size.width(), Math.min(tags.number(STRIP_HEIGHT, size.height()), size.height()));
        if (isTiled && Math.max(segment.width(), segment.height()) > LARGEST_TILE) throw undecodable();
        var header = new TiffHeader(
                size,
                samples,
                packing(),
                hasDifferences(samples.depth()),
                samples.count() > 1 && isPlanar(),
                segment,
                needed(isTiled ? TILES : STRIPS),
                needed(isTiled ? TILE_LENGTHS : STRIP_LENGTHS),
                Orientation.of(tags.number(ORIENTATION, 1)),
                tags.find(PROFILE).map(Numbers::bytes).orElse(ByteBuffer.allocate(0)));
        long segments = (long) header.across() * header.down() * header.planes();
        if (header.offsets().count() < segments || header.lengths().count() < segments) throw undecodable();
        return header;
    }

    private Numbers needed(int tag) {
        return tags.find(tag).orElseThrow(Header::undecodable);
    }

    private Samples samples() {
        int count = tags.number(SAMPLES, 1);
        int depth = tags.number(DEPTH, 1);
        if (count > MOST_SAMPLES || tags.number(BIT_ORDER, 1) != 1) throw undecodable();
        boolean isSame =
                tags.find(DEPTH).map(depths -> depths.are(depth, count)).orElse(true);
        boolean isInteger =
                tags.find(SAMPLE_FORMAT).map(formats -> formats.are(1, count)).orElse(true);
        if (!isSame || !isInteger) throw undecodable();
        int interpretation = tags.number(COLOURS, -1);
        var colours = switch (interpretation) {
            case 0, 1, 3 -> Layout.GREY; // black on white, white on black, a palette
            case 2 -> Layout.RGB;
            case 5 -> Layout.CMYK;
            default -> throw undecodable();
        };
        boolean isDepth = switch (depth) {
            case 1, 2, 4 -> colours == Layout.GREY && count == 1;
            case 8 -> true;
            case 16 -> interpretation != 3;
            default -> false;
        };
        if (!isDepth || count < colours.channels()) throw undecodable();
        return new Samples(
                colours,
                depth,
                tags.order(),
                count,
                interpretation == 0,
                alpha(colours, count),
                interpretation == 3 ? palette(depth) : new byte[0]);
    }

    private Alpha alpha(Layout colours, int count) {
        if (count == colours.channels() || colours == Layout.CMYK) return Alpha.NONE;
        return switch (tags.number(EXTRA_SAMPLES, 0)) {
            case 1 -> Alpha.MULTIPLIED;
            case 2 -> Alpha.BESIDE;
            default -> Alpha.NONE; // a mask, or nobody knows
        };
    }

    /** All reds, all greens, all blues, in 16 bits each. */
    private byte[] palette(int depth) {
        var numbers = needed(PALETTE);
        int colours = 1 << depth;
        if (numbers.count() < 3 * colours || numbers.size() != 2) throw undecodable();
        var palette = new byte[3 * colours];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) Samples.byteOf((int) numbers.at(i % 3 * colours + i / 3), 16);
        }
        return palette;
    }

    private Packing packing() {
        return switch (tags.number(PACKING, 1)) {
            case 1 -> Packing.STORED;
            case 5 -> Packing.LZW;
            case 8, 32946 -> Packing.DEFLATE;
            case 32773 -> Packing.PACK_BITS;
            default -> throw undecodable();
        };
    }

    private boolean hasDifferences(int depth) {
        int predictor = tags.number(PREDICTOR, 1);
        if (predictor == 1) return false;
        if (predictor != 2 || depth < 8) throw undecodable();
        return true;
    }

    private boolean isPlanar() {
        return switch (tags.number(PLANES, 1)) {
            case 1 -> false;
            case 2 -> true;
            default -> throw undecodable();
        };
    }
}
