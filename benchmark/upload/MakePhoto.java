import dev.hwasil.imaging.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a photo of 24 megapixels into the file that the first argument names. */
final class MakePhoto {
    public static void main(String[] arguments) throws Exception {
        Files.write(Path.of(arguments[0]), Pictures.photo(6000, 4000));
    }
}
