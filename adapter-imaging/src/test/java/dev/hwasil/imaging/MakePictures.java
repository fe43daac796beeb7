package dev.hwasil.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a folder of pictures, for measurements and for trying the product out by hand. */
public final class MakePictures {

    private MakePictures() {}

    /** Writes them into the folder that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) throw new IllegalArgumentException("usage: MakePictures FOLDER");
        var folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("photo-6000x4000.jpg"), Pictures.photo(6000, 4000));
        Files.write(folder.resolve("painting-3840x2160.png"), Pictures.painting(3840, 2160));
        Files.write(folder.resolve("painting-alpha-3840x2160.png"), Pictures.paintingWithAlpha(3840, 2160));
        Files.write(folder.resolve("lines-5000x7000.png"), Pictures.lineDrawing(5000, 7000));
        Files.write(folder.resolve("lines-grey-5000x7000.png"), Pictures.lineDrawingInGrey(5000, 7000));
        Files.write(folder.resolve("lines-white-2496x3456.png"), Pictures.lineDrawingOnWhite(2496, 3456));
        Files.write(folder.resolve("scan-4960x3508.jpg"), Pictures.scan(4960, 3508));
        Files.write(folder.resolve("print-3508x4960.jpg"), Pictures.print(3508, 4960));
        Files.write(folder.resolve("painting-3840x2160.webp"), Pictures.webp(3840, 2160));
    }
}
