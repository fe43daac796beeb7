package dev.hwasil.application.image;

import dev.hwasil.domain.error.DomainError;

/** The picture is larger than is opened. */
public record TooManyPixels(long limit) implements DomainError.InvalidImage {
    @Override
    public String name() {
        return "image.too-many-pixels";
    }

    @Override
    public String detail() {
        return "The image must have at most " + limit / 1_000_000 + " megapixels.";
    }
}
