package dev.hwasil.application.project;

import dev.hwasil.domain.project.Role;

/**
 * A project as one participant sees it.
 *
 * @param hasUpdates whether something happened since they last opened it
 */
public record ProjectOverview(ProjectView project, Role myRole, boolean hasUpdates) {}
