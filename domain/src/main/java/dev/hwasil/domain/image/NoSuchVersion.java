package dev.hwasil.domain.image;

import dev.hwasil.domain.error.DomainError;

/** The image has no version of that number. */
public record NoSuchVersion(int number) implements DomainError.NotFound {
    @Override
    public String name() {
        return "image.no-such-version";
    }

    @Override
    public String detail() {
        return "The image has no version " + number + ".";
    }
}
