package dev.hwasil.ws.message;

import dev.hwasil.domain.project.ProjectId;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A place in a project's log, for clients to keep and hand back: opaque to them.
 *
 * @param position the seq of the last event before it
 */
public record LogCursor(ProjectId project, long position) {

    /** As it is sent. */
    String text() {
        var bytes = ByteBuffer.allocate(Long.BYTES * 3)
                .putLong(project.value().getMostSignificantBits())
                .putLong(project.value().getLeastSignificantBits())
                .putLong(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
