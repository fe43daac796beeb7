package dev.hwasil.application.project;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.image.ArtworkId;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.studio.StudioId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody in it sees it.
 *
 * @param cover the artwork that stands for it: its newest, or null while there is none
 */
public record ProjectView(
        ProjectId id,
        StudioId studioId,
        UserRef creator,
        String name,
        @Nullable String description,
        @Nullable LocalDate deadline,
        Project.Tag tag,
        Project.Status status,
        int sceneCount,
        int participantCount,
        @Nullable ArtworkId cover,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** A project that was just started: nothing in it but its creator. */
    static ProjectView started(Project project, UserRef creator) {
        return new ProjectView(
                project.id(),
                project.studioId(),
                creator,
                project.name(),
                project.description(),
                project.deadline(),
                project.tag(),
                project.status(),
                0,
                1,
                null,
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }
}
