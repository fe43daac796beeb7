package dev.hwasil.domain.project;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.domain.version.Edit;
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
            Tag tag) {
        /** An empty description is none. */
        public Outline {
            description = TextRule.orNull(description);
        }
    }

    /** What somebody who changes a project says of it; null for what stays. */
    public record Change(
            @Nullable String name,
            Edit<String> description,
            Edit<LocalDate> deadline,
            @Nullable Tag tag,
            @Nullable Status status) {
        private boolean isOfStatusAlone() {
            return name == null && !description.isSaid() && !deadline.isSaid() && tag == null;
        }
    }

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

    /**
     * The project as it is after the change: one version on, or itself when the change says nothing new.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code conflict} when it is archived and more than its status is
     *     to change
     */
    public Project changed(Change change, Instant at) {
        if (status == Status.ARCHIVED && !change.isOfStatusAlone()) throw new ProjectArchived().asException();
        var next = with(change, version, updatedAt);
        return next.equals(this) ? this : with(change, version + 1, at);
    }

    private Project with(Change change, int version, Instant updatedAt) {
        return new Project(
                id,
                studioId,
                creator,
                change.name() == null ? name : change.name(),
                change.description().after(description),
                change.deadline().after(deadline),
                change.tag() == null ? tag : change.tag(),
                change.status() == null ? status : change.status(),
                version,
                createdAt,
                updatedAt);
    }
}
