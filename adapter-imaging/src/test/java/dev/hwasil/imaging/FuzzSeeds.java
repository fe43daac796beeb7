package dev.hwasil.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small whole pictures of all formats and kinds: what a fuzzer begins with. */
public final class FuzzSeeds {

    private FuzzSeeds() {}

    /** Writes them into the folder that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var pictures = pictures();
        for (int i = 0; i < pictures.size(); i++) Files.write(folder.resolve("picture-" + i), pictures.get(i));
    }

    static List<byte[]> pictures() {
        var pictures = new ArrayList<byte[]>();
        for (int type : new int[] {
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            var image = Flags.quarters(21, 14, type, Flags.ORANGE, Flags.TEAL, Flags.PLUM, Flags.SAND);
            pictures.add(Pictures.png(image));
            pictures.add(Documents.tiff(image, "LZW"));
            pictures.add(Documents.tiff(image, type == BufferedImage.TYPE_BYTE_GRAY ? "Deflate" : "PackBits"));
        }
        var image = Studio.painting(40, 30, false);
        pictures.add(Pictures.interlaced(image));
        for (boolean progressive : new boolean[] {false, true}) {
            var jpeg = Pictures.jpeg(image, 0.5f, progressive);
            pictures.add(jpeg);
            pictures.add(Segments.orient(jpeg, 6, ByteOrder.BIG_ENDIAN));
        }
        var webp = Pictures.webp(image);
        pictures.add(webp);
        pictures.add(Chunks.append(webp, "EXIF", Segments.exif(3, ByteOrder.LITTLE_ENDIAN)));
        pictures.add(Chunks.animation(40, 30, 0, 0, webp, webp));
        pictures.add(Documents.psd(image));
        pictures.add(Documents.psd(Studio.painting(20, 10, true)));
        return pictures;
    }
}
