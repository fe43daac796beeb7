package dev.hwasil.domain.account;

import java.util.UUID;

/** Names one login of one person, over all the tokens it is given. */
public record SessionId(UUID value) {}
