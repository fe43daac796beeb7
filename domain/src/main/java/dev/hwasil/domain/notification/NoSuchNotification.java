package dev.hwasil.domain.notification;

import dev.hwasil.domain.error.DomainError;

/** There is none, or it is not the caller's. */
public record NoSuchNotification() implements DomainError.NotFound {
    @Override
    public String name() {
        return "notification.no-such-notification";
    }

    @Override
    public String detail() {
        return "There is no such notification.";
    }
}
