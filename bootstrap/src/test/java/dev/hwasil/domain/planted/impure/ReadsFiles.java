package dev.hwasil.domain.planted.impure;

import java.nio.file.Path;

/** Planted: breaks a rule. */
public record ReadsFiles(Path file) {}
