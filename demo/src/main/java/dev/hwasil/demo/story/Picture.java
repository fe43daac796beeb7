package dev.hwasil.demo.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A file with a picture in it. Immutable. */
public final class Picture {

    private static final float QUALITY = 0.92f;

    private final String fileName;
    private final byte[] bytes;

    private Picture(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    /** Without loss, as line drawings are kept. */
    static Picture png(String name, BufferedImage drawn) {
        return written(name, "png", drawn);
    }

    /** As paintings are sent about. */
    static Picture jpeg(String name, BufferedImage painted) {
        return written(name, "jpg", painted);
    }

    private static Picture written(String name, String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return new Picture(name + "." + format, bytes.toByteArray());
    }

    /** What it is called. */
    public String fileName() {
        return fileName;
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
