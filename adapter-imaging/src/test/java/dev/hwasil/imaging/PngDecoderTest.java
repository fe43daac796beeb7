package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of PNG, written by the JDK, is what the JDK reads in it. */
final class PngDecoderTest {

    private static final Workers WORKERS = new Workers(1);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_kind_of_png_is_read_as_the_jdk_reads_it(String kind, BufferedImage image, boolean interlaced)
            throws IOException {
        var png = png(image, interlaced);

        assertSame(png);
    }

    /** The JDK's writer chooses few of them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_filter_is_taken_back(String kind, BufferedImage image, boolean interlaced) throws IOException {
        if (interlaced) return; // its rows are of seven lengths

        assertSame(Filters.applied(png(image, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void of_kinds_without_alpha_one_colour_can_be_transparent(String kind, BufferedImage image, boolean interlaced)
            throws IOException {
        var png = png(image, interlaced);
        var header = PngHeader.read(ByteBuffer.wrap(png));
        int keyLength = switch (header.colours()) {
            case GREY -> 2;
            case RGB -> 6;
            case PALETTE, GREY_ALPHA, RGB_ALPHA -> 0;
        };
        if (keyLength == 0 || header.depth() != 8) return; // the JDK knows it only here

        var key = new byte[keyLength];
        for (int i = 0; i < keyLength / 2; i++)
            key[2 * i + 1] = (byte) image.getRaster().getSample(0, 3, i);
        assertSame(Chunks.insert(png, "tRNS", key));
    }

    private static void assertSame(byte[] png) throws IOException {
        var expected = ImageIO.read(new ByteArrayInputStream(png));
        var file = ByteBuffer.wrap(png);
        var header = PngHeader.read(file);
        var pixels = PngDecoder.decode(file, header, header.stored(), WORKERS);
        assertThat(pixels.size()).isEqualTo(new Size(expected.getWidth(), expected.getHeight()));
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                assertThat(argb(pixels, x, y)).as("at %d, %d", x, y).isEqualTo(argb(expected, x, y));
            }
        }
    }

    /** The samples of the file to eight bits; getRGB would take grey to be linear. */
    private static List<Integer> argb(BufferedImage image, int x, int y) {
        if (image.getColorModel() instanceof IndexColorModel palette) {
            int index = image.getRaster().getSample(x, y, 0);
            return List.of(
                    palette.getAlpha(index), palette.getRed(index), palette.getGreen(index), palette.getBlue(index));
        }
        var samples = image.getRaster().getPixel(x, y, (int[]) null);
        if (image.getRaster().getTransferType() == DataBuffer.TYPE_USHORT) {
            for (int i = 0; i < samples.length; i++) samples[i] = (samples[i] * 255 + 32_767) / 65_535;
        }
        return switch (samples.length) {
            case 1 -> List.of(255, samples[0], samples[0], samples[0]);
            case 2 -> List.of(samples[1], samples[0], samples[0], samples[0]);
            case 3 -> List.of(255, samples[0], samples[1], samples[2]);
            default -> List.of(samples[3], samples[0], samples[1], samples[2]);
        };
    }

    private static List<Integer> argb(Pixels pixels, int x, int y) {
        int at = y * pixels.stride() + x * pixels.layout().channels();
        var bytes = pixels.bytes();
        return switch (pixels.layout()) {
            case GREY -> List.of(255, bytes[at] & 255, bytes[at] & 255, bytes[at] & 255);
            case RGB -> List.of(255, bytes[at] & 255, bytes[at + 1] & 255, bytes[at + 2] & 255);
            case RGBA -> List.of(bytes[at + 3] & 255, bytes[at] & 255, bytes[at + 1] & 255, bytes[at + 2] & 255);
            case CMYK -> throw new AssertionError("a PNG has no ink");
        };
    }

    static List<Arguments> kinds() {
        var kinds = new ArrayList<Arguments>();
        for (boolean interlaced : new boolean[] {false, true}) {
            for (int width : new int[] {1, 5, 37}) {
                for (int bits : new int[] {1, 2, 4, 8}) {
                    kinds.add(kind("palette", indexed(width, bits, false), bits, interlaced));
                    if (bits < 8) kinds.add(kind("grey", indexed(width, bits, true), bits, interlaced));
                }
                for (int type : new int[] {DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT}) {
                    for (int bands = 1; bands <= 4; bands++) {
                        kinds.add(kind(bands + " samples", component(width, type, bands), type, interlaced));
                    }
                }
            }
        }
        return kinds;
    }

    private static Arguments kind(String name, BufferedImage image, int depth, boolean interlaced) {
        var title =
                "%s, %d wide, depth %d%s".formatted(name, image.getWidth(), depth, interlaced ? ", interlaced" : "");
        return Arguments.of(title, image, interlaced);
    }

    private static BufferedImage indexed(int width, int bits, boolean grey) {
        int colours = 1 << bits;
        var random = new Random(7);
        var palette = new byte[colours * 3];
        random.nextBytes(palette);
        for (int i = 0; grey && i < palette.length; i++) palette[i] = (byte) (i / 3 * 255 / (colours - 1));
        var model = new IndexColorModel(bits, colours, palette, 0, false);
        var image = new BufferedImage(width, 23, BufferedImage.TYPE_BYTE_INDEXED, model);
        if (bits < 8) {
            var raster = Raster.createPackedRaster(DataBuffer.TYPE_BYTE, width, 23, 1, bits, null);
            image = new BufferedImage(model, raster, false, null);
        }
        return filled(image, colours);
    }

    private static BufferedImage component(int width, int type, int bands) {
        boolean isTransparent = bands % 2 == 0;
        var space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(
                space, isTransparent, false, isTransparent ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        var raster = Raster.createInterleavedRaster(type, width, 23, bands, null);
        return filled(new BufferedImage(model, raster, false, null), type == DataBuffer.TYPE_BYTE ? 256 : 65_536);
    }

    /** Slopes and noise, so that every filter is at its best somewhere. */
    private static BufferedImage filled(BufferedImage image, int values) {
        var random = new Random(8);
        var raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    int slope = (x * (band + 1) + y * y) * values / 900;
                    raster.setSample(x, y, band, (slope + random.nextInt(1 + values / 16)) % values);
                }
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image, boolean interlaced) {
        return interlaced ? Pictures.interlaced(image) : Pictures.png(image);
    }
}
