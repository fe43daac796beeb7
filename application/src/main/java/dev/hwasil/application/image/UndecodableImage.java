package dev.hwasil.application.image;

import dev.hwasil.domain.error.DomainError;

/** The bytes begin like a picture and are not one. */
public record UndecodableImage() implements DomainError.InvalidImage {
    @Override
    public String name() {
        return "image.undecodable";
    }

    @Override
    public String detail() {
        return "The image is damaged and cannot be read.";
    }
}
