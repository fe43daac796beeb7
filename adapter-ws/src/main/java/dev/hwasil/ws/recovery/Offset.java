package dev.hwasil.ws.recovery;

import dev.hwasil.domain.project.ProjectId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How far a socket has heard the log of each project that it is in: what each durable event ends with, for clients to
 * keep and hand back. Opaque to them.
 *
 * @param positions the seq of the last event that it has heard, by project
 */
public record Offset(Map<ProjectId, Long> positions) {

    /** Bytes that a project and its position take. */
    private static final int ENTRY = Long.BYTES * 3;

    /** Keeps its own copy. */
    public Offset {
        positions = Map.copyOf(positions);
    }

    /** Of a socket that is in one project. */
    public static Offset of(ProjectId project, long position) {
        return new Offset(Map.of(project, position));
    }

    /** What the text of an offset says; empty when it is none. */
    public static Optional<Offset> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() % ENTRY != 0) return Optional.empty();
            var positions = new LinkedHashMap<ProjectId, Long>();
            while (bytes.hasRemaining()) {
                positions.put(new ProjectId(new UUID(bytes.getLong(), bytes.getLong())), bytes.getLong());
            }
            return Optional.of(new Offset(positions));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** How far the project was heard, if the socket was in it. */
    public OptionalLong at(ProjectId project) {
        var position = positions.get(project);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** As it is sent: letters, digits, {@code -} and {@code _}. */
    public String text() {
        var bytes = ByteBuffer.allocate(positions.size() * ENTRY);
        positions.forEach((project, position) -> bytes.putLong(project.value().getMostSignificantBits())
                .putLong(project.value().getLeastSignificantBits())
                .putLong(position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
