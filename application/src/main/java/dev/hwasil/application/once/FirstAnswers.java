package dev.hwasil.application.once;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The answers that keyed requests were given. Used inside a unit of work. */
public interface FirstAnswers {

    /** A key that a person has chosen for one request on one route. */
    record Key(UserId user, String route, String value) {}

    /** What was answered, byte for byte. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {
        /** Keeps its own copy of the headers. */
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** The answer, and the hash of the request that it was the answer to. */
    record Kept(Sha256 request, Answer answer) {}

    /**
     * Takes the key until the unit ends: whoever else wants it waits. Answers what was kept under it at {@code since}
     * or later.
     */
    Optional<Kept> take(Key key, Instant since);

    /**
     * Keeps the answer under the key, which this unit has taken; it replaces an older one. Of who has gone, nothing.
     */
    void keep(Key key, Kept kept, Instant at);
}
