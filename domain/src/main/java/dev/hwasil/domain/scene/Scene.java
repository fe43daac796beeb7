package dev.hwasil.domain.scene;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One numbered picture's place in a project. The number is its position and changes when scenes are reordered; the
 * label is the team's own word for it, such as 12A, and stays.
 */
public record Scene(
        SceneId id,
        ProjectId projectId,
        int sceneNumber,
        @Nullable String label,
        @Nullable String description,
        @Nullable String notes,
        UserId createdBy,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The team's own number of a scene. */
    public static final TextRule LABEL = TextRule.label(0, 20);

    /** What happens in it. */
    public static final TextRule DESCRIPTION = TextRule.prose(0, 20_000);

    /** What the team notes on it. */
    public static final TextRule NOTES = TextRule.prose(0, 20_000);

    /** The largest scene number. */
    public static final int LAST_NUMBER = 1_000_000;

    /** Numbers run from 1. */
    public Scene {
        if (sceneNumber < 1 || sceneNumber > LAST_NUMBER) {
            throw InvalidInput.at("/sceneNumber", "Must be from 1 to " + LAST_NUMBER + ".");
        }
    }

    /** What somebody who adds a scene says of it. */
    public record Outline(
            @Nullable String label,
            @Nullable String description,
            @Nullable String notes) {}

    /** A new scene, at version 1. */
    public static Scene added(SceneId id, ProjectId project, int number, Outline outline, UserId by, Instant at) {
        return new Scene(id, project, number, outline.label(), outline.description(), outline.notes(), by, 1, at, at);
    }
}
