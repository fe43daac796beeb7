package dev.hwasil.application.event;

/**
 * How an event's payload is kept in the log: as a JSON text (RFC 8259) of its whole resources. A format that is read by
 * later releases: fields are added, never renamed. Thread-safe.
 */
public interface EventFormat {

    /** The payload's text. */
    String write(ProjectEvent event);

    /** The event of that type with that payload. */
    ProjectEvent read(String type, String payload);
}
