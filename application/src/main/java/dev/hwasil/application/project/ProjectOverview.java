package dev.hwasil.application.project;

import dev.hwasil.domain.project.Role;
import java.time.Instant;

/**
 * A project as one participant sees it.
 *
 * @param hasUpdates whether somebody else did something since they last opened it
 * @param lastEventAt when something last happened in it
 */
public record ProjectOverview(ProjectView project, Role myRole, boolean hasUpdates, Instant lastEventAt) {}
