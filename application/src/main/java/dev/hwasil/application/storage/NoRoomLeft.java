package dev.hwasil.application.storage;

import dev.hwasil.domain.error.DomainError;

/** There is no room for the file; nothing was written. */
public record NoRoomLeft() implements DomainError.StorageFull {
    @Override
    public String name() {
        return "storage.full";
    }

    @Override
    public String detail() {
        return "There is no room left for this file. Nothing was stored.";
    }
}
