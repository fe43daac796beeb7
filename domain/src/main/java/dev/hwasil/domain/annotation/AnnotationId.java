package dev.hwasil.domain.annotation;

import java.util.UUID;

/** Names one annotation. */
public record AnnotationId(UUID value) {}
