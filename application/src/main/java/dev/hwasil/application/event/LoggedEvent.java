package dev.hwasil.application.event;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;

/**
 * An event in its place in the log.
 *
 * @param seq its number in its project: from 1, without a gap, in the order of commits
 */
public record LoggedEvent(ProjectId project, long seq, UserRef actor, Instant at, ProjectEvent event) {}
