package dev.hwasil.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A folder for files on their way, for as long as something is done; what a killed process has left goes as well. */
final class OnItsWay {

    private static final String NAME = "copying";
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** What is done. */
    interface Step<T> {
        T with(Path folder) throws IOException;
    }

    private OnItsWay() {}

    static <T> T in(Path parent, Step<T> step) throws IOException {
        Files.createDirectories(parent);
        try (var left = Files.newDirectoryStream(parent, NAME + "*")) {
            for (var folder : left) if (isAbandoned(folder)) remove(folder);
        }
        var folder = Files.createTempDirectory(parent, NAME);
        try {
            return step.with(folder);
        } finally {
            remove(folder);
        }
    }

    /** Each file that is copied touches its folder. */
    private static boolean isAbandoned(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(ABANDONED));
    }

    private static void remove(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
