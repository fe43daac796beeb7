package dev.hwasil.domain.planted.cycle;

import dev.hwasil.domain.other.Other;

/** Planted: breaks a rule. */
public record One(Other other) {}
