package dev.hwasil.domain.presence;

/** How present a person is; the order is from most to least. */
public enum Status {
    ONLINE,
    AWAY,
    OFFLINE
}
