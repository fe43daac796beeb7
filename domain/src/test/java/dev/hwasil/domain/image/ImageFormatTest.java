package dev.hwasil.domain.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageFormatTest {

    @ParameterizedTest
    @CsvSource({
        "JPEG, image/jpeg, jpg",
        "PNG, image/png, png",
        "WEBP, image/webp, webp",
        "PSD, image/vnd.adobe.photoshop, psd",
        "TIFF, image/tiff, tif"
    })
    void a_format_has_a_media_type_and_an_extension(ImageFormat format, String mediaType, String extension) {
        assertThat(format.mediaType()).isEqualTo(mediaType);
        assertThat(format.extension()).isEqualTo(extension);
    }
}
