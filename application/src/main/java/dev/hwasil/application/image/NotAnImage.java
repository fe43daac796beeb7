package dev.hwasil.application.image;

import dev.hwasil.domain.error.DomainError;

/** The bytes are of a format that is not taken. */
public record NotAnImage() implements DomainError.UnsupportedMediaType {
    @Override
    public String name() {
        return "image.unsupported-format";
    }

    @Override
    public String detail() {
        return "The file must be a JPEG, PNG, WebP, PSD or TIFF image.";
    }
}
