package dev.hwasil.imaging;

import dev.hwasil.application.image.ImageOptimizer;
import dev.hwasil.application.image.ImageOptimizer.Picture;
import dev.hwasil.application.image.ImageOptimizerContract;
import dev.hwasil.domain.image.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;

final class WebpImageOptimizerTest extends ImageOptimizerContract {

    private final WebpImageOptimizer optimizer = new WebpImageOptimizer(200_000_000);

    @AfterEach
    void close() {
        optimizer.close();
    }

    @Override
    protected ImageOptimizer optimizer() {
        return optimizer;
    }

    @Override
    protected Sample photo(Path folder) {
        return sample(folder, Pictures.photo(2400, 1600), new Picture(ImageFormat.JPEG, 2400, 1600, false));
    }

    @Override
    protected Sample drawing(Path folder) {
        return sample(folder, Pictures.lineDrawing(1240, 1754), new Picture(ImageFormat.PNG, 1240, 1754, false));
    }

    @Override
    protected Sample webp(Path folder) {
        return sample(folder, Pictures.webp(800, 600), new Picture(ImageFormat.WEBP, 800, 600, false));
    }

    @Override
    protected Sample animation(Path folder) {
        var still = Pictures.webp(320, 1200);
        var moving = Chunks.animation(320, 1200, 0, 0, still, still);
        return sample(folder, moving, new Picture(ImageFormat.WEBP, 320, 1200, true));
    }

    @Override
    protected Sample document(Path folder) {
        var painting = Studio.painting(1200, 800, false);
        return sample(folder, Documents.psd(painting), new Picture(ImageFormat.PSD, 1200, 800, false));
    }

    @Override
    protected Sample scan(Path folder) {
        var painting = Studio.painting(800, 1200, false);
        return sample(folder, Documents.tiff(painting, "LZW"), new Picture(ImageFormat.TIFF, 800, 1200, false));
    }

    @Override
    protected Sample small(Path folder) {
        return sample(folder, Pictures.painting(120, 80), new Picture(ImageFormat.PNG, 120, 80, false));
    }

    @Override
    protected Sample thread(Path folder) {
        var thread = Pictures.png(Flags.plain(100_000, 1, Flags.TEAL));
        return sample(folder, thread, new Picture(ImageFormat.PNG, 100_000, 1, false));
    }

    @Override
    protected Path damaged(Path folder) {
        var photo = Pictures.photo(800, 600);
        return file(folder, Arrays.copyOf(photo, photo.length * 2 / 3));
    }

    @Override
    protected Path enormous(Path folder) {
        return file(folder, Chunks.pngHeader(30_000, 30_000));
    }

    private static Sample sample(Path folder, byte[] content, Picture picture) {
        return new Sample(file(folder, content), picture);
    }

    private static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "picture", ""), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
