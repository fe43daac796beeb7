package dev.hwasil.storage.s3;

import java.time.Duration;

/**
 * How long the service is waited for.
 *
 * @param connect until a connection is there
 * @param answer until the next bytes of an answer are there
 * @param patience how long a call may get nowhere, with all its attempts
 */
record Timing(Duration connect, Duration answer, Duration patience) {

    /** For people who wait: an answer within 5 seconds is promised them. */
    static final Timing USUAL = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /**
     * The same for one who sends: what the machine has taken over may be on its way for long, before there is an
     * answer.
     */
    Timing ofSending() {
        return new Timing(connect, patience, patience);
    }
}
