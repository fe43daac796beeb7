package dev.hwasil.storage.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes what happens in folders last: a file's name is kept by its folder, and that has to reach the disk as well. */
final class Folder {

    private Folder() {}

    /** Makes a folder, and those above it, so that a power cut does not take them away again. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        var parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        create(parent);
        Files.createDirectory(folder);
        sync(parent);
    }

    /** Returns when all that was made, named and removed in it is on the disk. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
