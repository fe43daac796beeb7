package dev.hwasil.domain.other;

import dev.hwasil.domain.planted.cycle.One;
import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule. */
public record Other(@Nullable One one) {}
