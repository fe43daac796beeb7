package dev.hwasil.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.hwasil.application.storage.Content;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A WebP as another decoder than ours sees it. */
record Decoded(BufferedImage image) {

    static Decoded of(Content webp) {
        try (var input = new MemoryCacheImageInputStream(webp.open())) {
            var reader = new WebPImageReaderSpi().createReaderInstance(null);
            reader.setInput(input);
            return new Decoded(reader.read(0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Size size() {
        return new Size(image.getWidth(), image.getHeight());
    }

    /** Fails unless the colour at the place, a share of the width and the height each, is about this one. */
    void assertColour(double x, double y, Color expected) {
        var seen = colour(x, y);
        assertThat(seen.getAlpha()).as("alpha of %s", seen).isCloseTo(expected.getAlpha(), within(3));
        if (expected.getAlpha() == 0) return;
        assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(expected.getRed(), within(6));
        assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(expected.getGreen(), within(6));
        assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(expected.getBlue(), within(6));
    }

    Color colour(double x, double y) {
        return new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())), true);
    }
}
