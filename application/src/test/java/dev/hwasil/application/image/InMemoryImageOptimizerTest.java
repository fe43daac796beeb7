package dev.hwasil.application.image;

import dev.hwasil.application.image.ImageOptimizer.Picture;
import dev.hwasil.domain.image.ImageFormat;
import java.nio.file.Path;

final class InMemoryImageOptimizerTest extends ImageOptimizerContract {

    @Override
    protected ImageOptimizer optimizer() {
        return new InMemoryImageOptimizer();
    }

    @Override
    protected Sample photo(Path folder) {
        var file = SamplePicture.jpeg(6000, 4000).in(folder, "photo.jpg");
        return new Sample(file, new Picture(ImageFormat.JPEG, 6000, 4000, false));
    }

    @Override
    protected Sample drawing(Path folder) {
        var file = SamplePicture.png(1240, 1754).in(folder, "tall.png");
        return new Sample(file, new Picture(ImageFormat.PNG, 1240, 1754, false));
    }

    @Override
    protected Sample webp(Path folder) {
        var file = SamplePicture.webp(800, 600).in(folder, "still.webp");
        return new Sample(file, new Picture(ImageFormat.WEBP, 800, 600, false));
    }

    @Override
    protected Sample animation(Path folder) {
        var file = SamplePicture.animatedWebp(320, 1200).in(folder, "animated.webp");
        return new Sample(file, new Picture(ImageFormat.WEBP, 320, 1200, true));
    }

    @Override
    protected Sample document(Path folder) {
        var file = SamplePicture.psd(2000, 1000).in(folder, "document.psd");
        return new Sample(file, new Picture(ImageFormat.PSD, 2000, 1000, false));
    }

    @Override
    protected Sample scan(Path folder) {
        var file = SamplePicture.tiff(1000, 1400).in(folder, "scan.tif");
        return new Sample(file, new Picture(ImageFormat.TIFF, 1000, 1400, false));
    }

    @Override
    protected Sample small(Path folder) {
        var file = SamplePicture.png(120, 80).in(folder, "small.png");
        return new Sample(file, new Picture(ImageFormat.PNG, 120, 80, false));
    }

    @Override
    protected Sample thread(Path folder) {
        var file = SamplePicture.png(100_000, 1).in(folder, "thread.png");
        return new Sample(file, new Picture(ImageFormat.PNG, 100_000, 1, false));
    }

    @Override
    protected Path damaged(Path folder) {
        return SamplePicture.jpeg(800, 600).damaged().in(folder, "damaged.jpg");
    }

    @Override
    protected Path enormous(Path folder) {
        return SamplePicture.png(30_000, 30_000).in(folder, "enormous.png");
    }
}
