package dev.hwasil.domain.project;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One piece of work of a team, made of numbered scenes. */
public record Project(
        ProjectId id,
        StudioId studioId,
        UserId creator,
        String name,
        @Nullable String description,
        @Nullable LocalDate deadline,
        Tag tag,
        Status status,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The project's name. */
    public static final TextRule NAME = TextRule.label(1, 255);

    /** What it is about. */
    public static final TextRule DESCRIPTION = TextRule.prose(0, 20_000);

    /** What is being made. */
    public enum Tag {
        ILLUSTRATION,
        STORYBOARD
    }

    /** Where the work stands. An archived project is read-only. */
    public enum Status {
        ACTIVE,
        COMPLETED,
        ARCHIVED
    }

    /** What somebody who starts a project says of it. */
    public record Outline(
            String name,
            @Nullable String description,
            @Nullable LocalDate deadline,
            Tag tag) {}

    /** A new project, active, at version 1. Who creates it is its first owner. */
    public static Project started(ProjectId id, StudioId studio, UserId creator, Outline outline, Instant at) {
        return new Project(
                id,
                studio,
                creator,
                outline.name(),
                outline.description(),
                outline.deadline(),
                outline.tag(),
                Status.ACTIVE,
                1,
                at,
                at);
    }
}
