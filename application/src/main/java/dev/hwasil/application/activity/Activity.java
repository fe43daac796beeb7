package dev.hwasil.application.activity;

import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.event.ProjectEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did in a project.
 *
 * @param seq of the event in the project's log
 * @param action the event's name
 * @param targetType what kind of thing it happened to
 * @param targetId to which one; it may be gone by now
 * @param event the event itself, or null when it is so old that only this is known of it
 */
public record Activity(
        long seq,
        UserRef actor,
        String action,
        String targetType,
        UUID targetId,
        @Nullable ProjectEvent event,
        Instant at) {}
