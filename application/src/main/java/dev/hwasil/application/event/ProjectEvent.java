package dev.hwasil.application.event;

import java.util.UUID;

/**
 * Something durable that happened in a project: a record of the feature that it happened in. It carries whole
 * resources, so that who hears it needs no second request; it carries no link to a file: links are made when it is
 * delivered.
 */
public interface ProjectEvent {

    /** The event's name on the socket and in the log. */
    String type();

    /** What kind of thing it happened to. */
    String targetType();

    /** To which one. */
    UUID targetId();
}
