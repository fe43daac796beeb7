package dev.hwasil.imaging;

import static dev.hwasil.imaging.NativeLibrary.FLOAT;
import static dev.hwasil.imaging.NativeLibrary.INT;
import static dev.hwasil.imaging.NativeLibrary.POINTER;
import static dev.hwasil.imaging.NativeLibrary.unexpected;

import dev.hwasil.imaging.Pixels.Layout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Encodes WebPs by libwebp's C interface. The places of the fields in its structures are part of its binary interface,
 * whose version its initialisers check.
 */
final class WebpEncoder {

    private static final int INTERFACE_VERSION = 0x020F;
    private static final int DEFAULT_PRESET = 0;

    private static final int CONFIG_LENGTH = 116;
    private static final int CONFIG_METHOD = 8;
    private static final int CONFIG_THREADS = 84;

    private static final int PICTURE_LENGTH = 256;
    private static final int PICTURE_WIDTH = 8;
    private static final int PICTURE_HEIGHT = 12;
    private static final int PICTURE_WRITER = 96;
    private static final int PICTURE_WRITER_STATE = 104;

    private static final int OUTPUT_LENGTH = 32;
    private static final int OUTPUT_BYTES = 0;
    private static final int OUTPUT_SIZE = 8;

    private final MethodHandle initConfig;
    private final MethodHandle initPicture;
    private final MethodHandle importRgb;
    private final MethodHandle importRgba;
    private final MethodHandle encode;
    private final MethodHandle freePicture;
    private final MethodHandle initOutput;
    private final MethodHandle clearOutput;
    private final MemorySegment writeOutput;

    WebpEncoder(NativeLibrary library) {
        initConfig = library.intFunction("WebPConfigInitInternal", POINTER, INT, FLOAT, INT);
        initPicture = library.intFunction("WebPPictureInitInternal", POINTER, INT);
        importRgb = library.intFunction("WebPPictureImportRGB", POINTER, POINTER, INT);
        importRgba = library.intFunction("WebPPictureImportRGBA", POINTER, POINTER, INT);
        encode = library.intFunction("WebPEncode", POINTER, POINTER);
        freePicture = library.procedure("WebPPictureFree", POINTER);
        initOutput = library.procedure("WebPMemoryWriterInit", POINTER);
        clearOutput = library.procedure("WebPMemoryWriterClear", POINTER);
        writeOutput = library.address("WebPMemoryWrite");
    }

    /**
     * The picture, which is RGB with or without alpha, as a WebP.
     *
     * @param quality 0–100
     * @param effort 0 (fastest) – 6 (smallest)
     */
    byte[] encode(Pixels pixels, int quality, int effort) {
        try (var arena = Arena.ofConfined()) {
            var config = arena.allocate(CONFIG_LENGTH, 8);
            require((int) initConfig.invokeExact(config, DEFAULT_PRESET, (float) quality, INTERFACE_VERSION));
            config.set(ValueLayout.JAVA_INT, CONFIG_METHOD, effort);
            config.set(ValueLayout.JAVA_INT, CONFIG_THREADS, 1);

            var picture = arena.allocate(PICTURE_LENGTH, 8);
            require((int) initPicture.invokeExact(picture, INTERFACE_VERSION));
            picture.set(ValueLayout.JAVA_INT, PICTURE_WIDTH, pixels.size().width());
            picture.set(ValueLayout.JAVA_INT, PICTURE_HEIGHT, pixels.size().height());
            var output = arena.allocate(OUTPUT_LENGTH, 8);
            initOutput.invokeExact(output);
            picture.set(ValueLayout.ADDRESS, PICTURE_WRITER, writeOutput);
            picture.set(ValueLayout.ADDRESS, PICTURE_WRITER_STATE, output);
            try {
                importInto(picture, pixels);
                require((int) encode.invokeExact(config, picture));
                return written(output);
            } finally {
                clearOutput.invokeExact(output);
                freePicture.invokeExact(picture);
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
    }

    /** As the luminance and colours that are encoded: what they are made of is held no longer. */
    private void importInto(MemorySegment picture, Pixels pixels) throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var source = arena.allocateFrom(ValueLayout.JAVA_BYTE, pixels.bytes());
            var importPixels = pixels.layout() == Layout.RGBA ? importRgba : importRgb;
            require((int) importPixels.invokeExact(picture, source, pixels.stride()));
        }
    }

    @SuppressWarnings("restricted") // the length is what libwebp says it wrote
    private static byte[] written(MemorySegment output) {
        long length = output.get(ValueLayout.JAVA_LONG, OUTPUT_SIZE);
        return output.get(ValueLayout.ADDRESS, OUTPUT_BYTES).reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** libwebp answers 0 for out of memory, or another version of its interface. */
    private static void require(int answer) {
        if (answer == 0) throw new IllegalStateException("libwebp refused");
    }
}
