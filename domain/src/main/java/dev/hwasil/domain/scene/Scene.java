package dev.hwasil.domain.scene;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.domain.version.Edit;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
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
            @Nullable String notes) {
        /** What is empty is not there. */
        public Outline {
            label = TextRule.orNull(label);
            description = TextRule.orNull(description);
            notes = TextRule.orNull(notes);
        }
    }

    /** A field of a scene that people change. */
    public enum Field {
        LABEL,
        DESCRIPTION,
        NOTES,
        SCENE_NUMBER
    }

    /** What somebody who changes a scene says of it; null for a number that stays. */
    public record Change(
            Edit<String> label,
            Edit<String> description,
            Edit<String> notes,
            @Nullable Integer sceneNumber) {
        /** Whether it speaks of what only those who arrange scenes decide: its number and its label. */
        public boolean arranges() {
            return label.isSaid() || sceneNumber != null;
        }
    }

    /** A new scene, at version 1. */
    public static Scene added(SceneId id, ProjectId project, int number, Outline outline, UserId by, Instant at) {
        return new Scene(id, project, number, outline.label(), outline.description(), outline.notes(), by, 1, at, at);
    }

    /** The scene as it is after the change: one version on, or itself when the change says nothing new. */
    public Scene changed(Change change, Instant at) {
        var next = with(change, version, updatedAt);
        return next.equals(this) ? this : with(change, version + 1, at);
    }

    private Scene with(Change change, int version, Instant updatedAt) {
        return new Scene(
                id,
                projectId,
                change.sceneNumber() == null ? sceneNumber : change.sceneNumber(),
                change.label().after(label),
                change.description().after(description),
                change.notes().after(notes),
                createdBy,
                version,
                createdAt,
                updatedAt);
    }

    /** The fields in which this scene differs from how it was before. */
    public Set<Field> changedSince(Scene before) {
        var changed = EnumSet.noneOf(Field.class);
        if (!Objects.equals(label, before.label)) changed.add(Field.LABEL);
        if (!Objects.equals(description, before.description)) changed.add(Field.DESCRIPTION);
        if (!Objects.equals(notes, before.notes)) changed.add(Field.NOTES);
        if (sceneNumber != before.sceneNumber) changed.add(Field.SCENE_NUMBER);
        return changed;
    }
}
