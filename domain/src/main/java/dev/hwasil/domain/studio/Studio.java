package dev.hwasil.domain.studio;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's room of projects; registering makes the first. */
public record Studio(
        StudioId id,
        UserId ownerId,
        String name,
        @Nullable String description,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The studio's name. */
    public static final TextRule NAME = TextRule.label(1, 255);

    /** A new studio, at version 1. */
    public static Studio opened(StudioId id, UserId owner, String name, Instant at) {
        return new Studio(id, owner, name, null, 1, at, at);
    }
}
