package dev.hwasil.ws.client;

import dev.hwasil.domain.error.DomainError;
import java.time.Duration;

/** One socket is in as many projects as it may be. */
record TooManyRooms() implements DomainError.RateLimited {
    @Override
    public String name() {
        return "socket.too-many-rooms";
    }

    @Override
    public String detail() {
        return "This socket is in " + JoinedRooms.MOST + " projects; leave one first.";
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofMinutes(1);
    }
}
