package dev.hwasil.domain.comment;

import java.util.UUID;

/** Names one comment. */
public record CommentId(UUID value) {}
