package dev.hwasil.domain.account;

import java.util.UUID;

/** Names the files of one profile picture. */
public record ProfileImageId(UUID value) {}
