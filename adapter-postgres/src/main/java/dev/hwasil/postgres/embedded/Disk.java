package dev.hwasil.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Folders that are there as a whole or not at all. */
final class Disk {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private Disk() {}

    /** A folder that only its owner may enter, made when it is not there. */
    static Path privateDirectory(Path folder) throws IOException {
        return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /** An empty folder in which {@code target} can be prepared; whatever an earlier attempt left there is gone. */
    static Path draftOf(Path target) throws IOException {
        var draft = target.resolveSibling(target.getFileName() + ".new");
        deleteTree(draft);
        return Files.createDirectories(draft);
    }

    /** Gives a draft its name, once all of it would survive a power cut. */
    static void publish(Path draft, Path target) throws IOException {
        Command.of("sync", "-f", draft.toString()).run();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes a folder with all that is in it; nothing happens when it is not there. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
