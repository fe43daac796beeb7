package dev.hwasil.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A folder for files on their way, until it is closed; what a killed process has left goes as well. */
record OnItsWay(Path folder) implements AutoCloseable {

    private static final String NAME = "copying";
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** A fresh one. */
    static OnItsWay in(Path parent) throws IOException {
        Files.createDirectories(parent);
        try (var left = Files.newDirectoryStream(parent, NAME + "*")) {
            for (var folder : left) if (isAbandoned(folder)) remove(folder);
        }
        return new OnItsWay(Files.createTempDirectory(parent, NAME));
    }

    /** Each file that is copied touches its folder. */
    private static boolean isAbandoned(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(ABANDONED));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
