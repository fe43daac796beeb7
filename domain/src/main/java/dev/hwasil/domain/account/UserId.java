package dev.hwasil.domain.account;

import java.util.UUID;

/** Names one person's account. */
public record UserId(UUID value) {}
