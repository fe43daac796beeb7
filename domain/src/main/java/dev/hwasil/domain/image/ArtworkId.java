package dev.hwasil.domain.image;

import java.util.UUID;

/** Names the files of one uploaded picture: the original and what was made of it. */
public record ArtworkId(UUID value) {}
