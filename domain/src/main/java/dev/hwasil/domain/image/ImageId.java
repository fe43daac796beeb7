package dev.hwasil.domain.image;

import java.util.UUID;

/** Names one scene's picture of one type, over all its versions. */
public record ImageId(UUID value) {}
