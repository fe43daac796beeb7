package dev.hwasil.ws.client;

import dev.hwasil.domain.error.DomainError;

/** A socket that is one person's cannot become another's. */
record AnotherUser() implements DomainError.Forbidden {
    @Override
    public String name() {
        return "socket.another-user";
    }

    @Override
    public String detail() {
        return "This socket belongs to another user.";
    }
}
