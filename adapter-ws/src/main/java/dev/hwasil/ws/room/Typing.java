package dev.hwasil.ws.room;

import dev.hwasil.ws.message.ServerMessage.TypingStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * What a socket's person is writing, as long as they are.
 *
 * @param since when they last said so
 */
record Typing(TypingStatus status, Instant since) {

    /** How long after they last said so they are taken to have stopped. */
    static final Duration LASTS = Duration.ofSeconds(6);

    boolean isOver(Instant now) {
        return !since.plus(LASTS).isAfter(now);
    }
}
