package dev.hwasil.ws.client;

import dev.hwasil.domain.error.DomainError;

/** There is no event of that name. */
record UnknownEvent() implements DomainError.NotFound {
    @Override
    public String code() {
        return "unknown-event";
    }

    @Override
    public String name() {
        return "socket.unknown-event";
    }

    @Override
    public String detail() {
        return "There is no event of this name.";
    }
}
