package dev.hwasil.application.image;

import dev.hwasil.application.unit.Sha256;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that has arrived and lies in a place of ours until the one who received it takes it away.
 *
 * @param length in bytes
 * @param sha256 of its bytes
 * @param fileName what the sender called it, if that shows something
 */
public record Upload(
        Path file, long length, Sha256 sha256, @Nullable String fileName) {}
