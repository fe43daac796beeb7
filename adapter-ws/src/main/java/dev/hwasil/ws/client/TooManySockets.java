package dev.hwasil.ws.client;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** One person has as many sockets as they may. */
record TooManySockets() implements DomainError.RateLimited {
    @Override
    public String name() {
        return "socket.too-many";
    }

    @Override
    public String detail() {
        return "You have " + Clients.PER_USER + " connections open; close one first.";
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofMinutes(1);
    }
}
