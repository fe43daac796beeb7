package dev.hwasil.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that holds what this installation keeps; one process at a time has it. */
final class DataFolder implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path path;
    private final @Nullable FileChannel lock;

    private DataFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, and makes it when it is not there.
     *
     * @throws CannotStart when another process has it, or it cannot be written
     */
    static DataFolder take(Path path) {
        return tryTake(path)
                .orElseThrow(() -> new CannotStart(
                        "Hwasil is running on " + path + " already. Stop it, or give this one another DATA_DIR."));
    }

    /** As {@link #take}; empty when another process has it. */
    static Optional<DataFolder> tryTake(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return Optional.of(new DataFolder(path, channel));
            channel.close();
            return Optional.empty();
        } catch (IOException broken) {
            throw new CannotStart("DATA_DIR " + path + " cannot be used: " + broken + ".");
        }
    }

    /** The folder without taking it, for one who touches nothing in it that another process may have. */
    static DataFolder shared(Path path) {
        return new DataFolder(path, null);
    }

    /** A folder in it, made when it is not there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException broken) {
            throw new CannotStart("DATA_DIR " + path + " cannot be used: " + broken + ".");
        }
    }

    Path path() {
        return path;
    }

    /** A secret that is made once and kept. */
    byte[] secret(String name) {
        var file = path.resolve(name);
        try {
            if (!Files.exists(file)) write(file);
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException broken) {
            throw new CannotStart("The secret in " + file + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    /** Whole or not at all: a secret that was cut off must not be taken for one. */
    private void write(Path file) throws IOException {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var draft = Files.createTempFile(
                path, "secret", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(secret));
        try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The lock goes with its file. */
    @Override
    public void close() {
        if (lock == null) return;
        try {
            lock.close();
        } catch (IOException _) {
            // the process ends, and the lock with it
        }
    }
}
