package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes JPEGs by what every JDK brings. */
final class ImageIoJpegDecoder implements JpegDecoder {

    /** It makes all pixels anew for each scan, a hundred million a second. */
    private static final long MOST_PIXELS_IN_SCANS = 1_000_000_000;

    @Override
    public long memory(JpegHeader header, Size target) {
        int channels = header.colours().layout().channels();
        return header.coefficients() + Reducer.memory(header.stored(), channels, target);
    }

    @Override
    public Pixels decode(MemorySegment file, JpegHeader header, Size target, Workers workers) {
        return workers.call(() -> decode(file, header, target));
    }

    private static Pixels decode(MemorySegment file, JpegHeader header, Size target) {
        long scans = JpegScans.count(file.asByteBuffer(), header);
        if (scans * header.stored().pixels() > MOST_PIXELS_IN_SCANS) throw undecodable();
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = new PlainJpeg(file.asByteBuffer(), header)) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener((source, _) -> source.abort());
            return decode(reader, header, target);
        } catch (IOException | RuntimeException _) { // its answers to broken input are of many kinds
            throw undecodable();
        } finally {
            reader.dispose();
        }
    }

    private static Pixels decode(ImageReader reader, JpegHeader header, Size target) throws IOException {
        var size = header.stored();
        var reducer = new Reducer(size, header.colours().layout(), target);
        var type = reader.getImageTypes(0).next();
        var raster = new PassingRaster(type.getSampleModel(size.width(), size.height()), reducer);
        var param = reader.getDefaultReadParam();
        param.setDestination(new BufferedImage(type.getColorModel(), raster, false, null));
        var _ = reader.read(0, param);
        return reducer.pixels();
    }
}
