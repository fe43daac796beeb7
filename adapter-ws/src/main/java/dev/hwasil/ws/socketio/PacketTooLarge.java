package dev.hwasil.ws.socketio;

import dev.hwasil.domain.error.DomainError;

/** A packet is longer than is taken. */
record PacketTooLarge(int limit) implements DomainError.PayloadTooLarge {
    @Override
    public String name() {
        return "socket.packet-too-large";
    }

    @Override
    public String detail() {
        return "A packet has at most " + limit + " bytes.";
    }
}
