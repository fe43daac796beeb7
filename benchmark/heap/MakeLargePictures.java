package dev.hwasil.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one picture of 49 megapixels of each kind into the folder that the first argument names. */
final class MakeLargePictures {

    private static final int SIDE = 7000;

    private MakeLargePictures() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var lines = Studio.lineDrawing(SIDE, SIDE, true);
        Files.write(folder.resolve("lines.psd"), Documents.psd(lines));
        Files.write(folder.resolve("lines.tif"), Documents.tiff(lines, "LZW"));
        Files.write(folder.resolve("lines.webp"), Pictures.webp(lines));
        Files.write(folder.resolve("lines.jpg"), Pictures.jpeg(lines, 0.9f, false));
        Files.write(folder.resolve("progressive.jpg"), Pictures.jpeg(lines, 0.9f, true));
        Files.write(folder.resolve("lines.png"), Pictures.lineDrawing(SIDE, SIDE));
        Files.write(folder.resolve("interlaced.png"), Pictures.interlaced(lines));
        Files.write(folder.resolve("photo.jpg"), Pictures.photo(SIDE, SIDE));
    }
}
