package dev.hwasil.application.image;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.image.ImageOptimizer.Picture;
import dev.hwasil.application.storage.Content;
import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.image.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ImageOptimizer} does. Its samples are such as the optimizer under test can open. */
public abstract class ImageOptimizerContract {

    /** A picture file, and what is known of it. */
    public record Sample(Path file, Picture picture) {}

    @TempDir
    private Path folder;

    private ImageOptimizer optimizer;

    /** The optimizer under test. */
    protected abstract ImageOptimizer optimizer();

    /** A JPEG that is larger than the box of the main rendition. */
    protected abstract Sample photo(Path folder);

    /** A PNG that is taller than wide, and taller than the box of the main rendition. */
    protected abstract Sample drawing(Path folder);

    /** A still WebP that is larger than a thumbnail. */
    protected abstract Sample webp(Path folder);

    /** A WebP that moves. */
    protected abstract Sample animation(Path folder);

    /** A Photoshop document that is larger than a thumbnail. */
    protected abstract Sample document(Path folder);

    /** A TIFF that is larger than a thumbnail. */
    protected abstract Sample scan(Path folder);

    /** A picture that is smaller than a thumbnail. */
    protected abstract Sample small(Path folder);

    /** A picture that is one pixel high and more than ten thousand wide. */
    protected abstract Sample thread(Path folder);

    /** A file with a good header and not all of what must follow. */
    protected abstract Path damaged(Path folder);

    /** A file whose header says that it has more pixels than are taken. */
    protected abstract Path enormous(Path folder);

    @BeforeEach
    void openOptimizer() {
        optimizer = optimizer();
    }

    @Test
    void the_header_says_format_and_extent() {
        assertThat(allSamples()).allSatisfy(sample -> {
            assertThat(optimizer.probe(sample.file())).isEqualTo(sample.picture());
        });
    }

    @Test
    void a_name_says_nothing() throws IOException {
        var photo = photo(folder);
        var misnamed = Files.copy(photo.file(), folder.resolve("drawing.png"));

        assertThat(optimizer.probe(misnamed).format()).isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void renditions_are_still_webp_that_fit_their_boxes_and_keep_the_shape() {
        assertThat(allSamples()).allSatisfy(sample -> {
            var renditions = optimizer.render(sample.file(), sample.picture());

            assertFits(renditions.main(), sample.picture(), ImageOptimizer.MAIN_WIDTH, ImageOptimizer.MAIN_HEIGHT);
            var size = ImageOptimizer.THUMBNAIL_SIZE;
            assertFits(renditions.thumbnail(), sample.picture(), size, size);
        });
    }

    @Test
    void a_small_picture_is_not_enlarged() {
        var small = small(folder);

        var renditions = optimizer.render(small.file(), small.picture());

        var extent = new Picture(
                ImageFormat.WEBP, small.picture().width(), small.picture().height(), false);
        assertThat(pictureOf(renditions.main())).isEqualTo(extent);
        assertThat(pictureOf(renditions.thumbnail())).isEqualTo(extent);
    }

    @Test
    void a_portrait_is_a_small_square_that_is_still_and_not_enlarged() {
        assertThat(allSamples()).allSatisfy(sample -> {
            var portrait = optimizer.portrait(sample.file(), sample.picture());

            var side = Math.min(
                    ImageOptimizer.PORTRAIT_SIZE,
                    Math.min(sample.picture().width(), sample.picture().height()));
            assertThat(pictureOf(portrait)).isEqualTo(new Picture(ImageFormat.WEBP, side, side, false));
        });
    }

    @Test
    void the_original_stays_as_it_is() throws IOException {
        var photo = photo(folder);
        var bytes = Files.readAllBytes(photo.file());

        var _ = optimizer.render(photo.file(), optimizer.probe(photo.file()));

        assertThat(photo.file()).hasBinaryContent(bytes);
    }

    @Test
    void pictures_that_are_rendered_at_once_keep_apart() {
        var samples = List.of(webp(folder), small(folder), drawing(folder));

        Race.of(6, racer -> {
            var sample = samples.get(racer % samples.size());
            var renditions = optimizer.render(sample.file(), sample.picture());
            var size = ImageOptimizer.THUMBNAIL_SIZE;
            assertFits(renditions.thumbnail(), sample.picture(), size, size);
        });
    }

    @Test
    void a_file_that_cannot_be_read_is_no_fault_of_the_picture() {
        var picture = small(folder).picture();
        var gone = folder.resolve("gone");

        assertRefused(() -> optimizer.probe(gone), DomainError.Unavailable.class);
        assertRefused(() -> optimizer.render(gone, picture), DomainError.Unavailable.class);
        assertRefused(() -> optimizer.portrait(gone, picture), DomainError.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "just text",
                "GIF89a\u0001\u0000\u0001\u0000",
                "BM6\u0000\u0000\u0000",
                "%PDF-1.7\n",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!doctype html><script>1</script>",
                "II+\u0000",
                "8BPS\u0000\u0002",
                "RIFF$\u0000\u0000\u0000WAVEfmt ",
                "\u0000\u0000\u0000\u0018ftypheic"
            })
    void what_is_not_of_a_format_that_is_taken_is_refused(String content) {
        assertRefused(() -> optimizer.probe(file(content)), DomainError.UnsupportedMediaType.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n",
                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000",
                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001"
                        + "\u0008\u0006\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF",
                "RIFF\u0004\u0000\u0000\u0000WEBP",
                "RIFF\u000c\u0000\u0000\u0000WEBPVP8 ",
                "II*\u0000",
                "MM\u0000*\u0000\u0000\u0000\u0008\u0000\u0001",
                "8BPS\u0000\u0001"
            })
    void a_header_that_makes_no_sense_is_refused(String content) {
        assertRefused(() -> optimizer.probe(file(content)), DomainError.InvalidImage.class);
    }

    @Test
    void too_many_pixels_are_refused_by_the_header() {
        var enormous = enormous(folder);

        assertRefused(() -> optimizer.probe(enormous), DomainError.InvalidImage.class);
    }

    @Test
    void a_damaged_picture_is_refused_when_it_is_opened() {
        var damaged = damaged(folder);
        var picture = optimizer.probe(damaged);

        assertRefused(() -> optimizer.render(damaged, picture), DomainError.InvalidImage.class);
        assertRefused(() -> optimizer.portrait(damaged, picture), DomainError.InvalidImage.class);
    }

    private List<Sample> allSamples() {
        return List.of(
                photo(folder),
                drawing(folder),
                webp(folder),
                animation(folder),
                document(folder),
                scan(folder),
                small(folder),
                thread(folder));
    }

    private void assertFits(Content rendition, Picture original, int boxWidth, int boxHeight) {
        var scale = Math.min(1, Math.min((double) boxWidth / original.width(), (double) boxHeight / original.height()));
        var picture = pictureOf(rendition);
        assertThat(picture.format()).isEqualTo(ImageFormat.WEBP);
        assertThat(picture.animated()).isFalse();
        assertThat(picture.width()).isLessThanOrEqualTo(boxWidth);
        assertThat(picture.height()).isLessThanOrEqualTo(boxHeight);
        assertThat((double) picture.width()).isCloseTo(original.width() * scale, within(1.0));
        assertThat((double) picture.height()).isCloseTo(original.height() * scale, within(1.0));
    }

    private Picture pictureOf(Content content) {
        try (var in = content.open()) {
            return optimizer.probe(write(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String content) throws IOException {
        return write(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), bytes);
    }

    private static void assertRefused(ThrowingCallable call, Class<? extends DomainError> category) {
        assertThat(refusalOf(call)).isInstanceOf(category);
    }
}
