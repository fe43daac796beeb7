package dev.hwasil.ws.recovery;

import dev.hwasil.application.unit.Signer;
import dev.hwasil.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives sockets their {@code pid}s: each proves, to any node that has the secret, which socket of whom a client was. It
 * is signed (HMAC-SHA256, RFC 2104), and nowhere kept. Thread-safe.
 */
public final class Pids {

    /** For how long a socket can be taken up again: a client that stays longer gets a new one when it reloads. */
    public static final Duration LIFETIME = Duration.ofDays(3);

    private static final String SEPARATOR = ".";

    private final Signer signer;
    private final InstantSource clock;

    /**
     * What a pid says.
     *
     * @param text the pid itself: secret
     * @param until when it ends
     */
    public record Pid(String text, String socket, UserId user, Instant until) {}

    /** Signs with this secret. */
    public Pids(byte[] secret, InstantSource clock) {
        this.signer = new Signer(secret);
        this.clock = clock;
    }

    /** One for this person's socket. */
    public Pid issue(String socket, UserId user) {
        var until = Instant.ofEpochSecond(clock.instant().plus(LIFETIME).getEpochSecond());
        var said = String.join(SEPARATOR, socket, user.value().toString(), Long.toString(until.getEpochSecond()));
        return new Pid(said + SEPARATOR + signer.sign(said), socket, user, until);
    }

    /** What a text says that was issued as a pid and has not ended; empty for any other. */
    public Optional<Pid> read(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) return Optional.empty();
        var said = String.join(SEPARATOR, Arrays.asList(parts).subList(0, 3));
        if (!signer.hasSigned(said, parts[3])) return Optional.empty();
        var until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        if (!until.isAfter(clock.instant())) return Optional.empty();
        return Optional.of(new Pid(text, parts[0], new UserId(UUID.fromString(parts[1])), until));
    }
}
