package dev.hwasil.domain.studio;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.domain.version.Edit;
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

    /** What it is about. */
    public static final TextRule DESCRIPTION = TextRule.prose(0, 20_000);

    /** A new studio, at version 1. */
    public static Studio opened(StudioId id, UserId owner, String name, Instant at) {
        return new Studio(id, owner, name, null, 1, at, at);
    }

    /** The studio as it is after a change: one version on, or itself when nothing new was said; null for what stays. */
    public Studio changed(@Nullable String newName, Edit<String> newDescription, Instant at) {
        var next = with(newName, newDescription, version, updatedAt);
        return next.equals(this) ? this : with(newName, newDescription, version + 1, at);
    }

    private Studio with(@Nullable String newName, Edit<String> newDescription, int version, Instant updatedAt) {
        return new Studio(
                id,
                ownerId,
                newName == null ? name : newName,
                newDescription.after(description),
                version,
                createdAt,
                updatedAt);
    }
}
