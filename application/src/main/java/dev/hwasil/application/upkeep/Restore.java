package dev.hwasil.application.upkeep;

import dev.hwasil.application.storage.CopyFiles;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Puts a backup back into an installation that has no rows, or touches nothing: first the files, then the rows that
 * name them. It can be ended at any time, and goes on from there the next time.
 */
public final class Restore {

    /**
     * What to do, and whom to tell.
     *
     * @param backup what {@link BackUp} has answered
     * @param kept where its files are
     * @param onItsWay where a file lies on its way
     */
    public record Command(Path backup, FileStorage kept, Path onItsWay, Consumer<CopyFiles.Progress> progress) {}

    private final RowRestoration rows;
    private final FileStorage files;

    /** Restores into these. */
    public Restore(RowRestoration rows, FileStorage files) {
        this.rows = rows;
        this.files = files;
    }

    /**
     * Restores it.
     *
     * @throws RowRestoration.CannotRestore when a file is missing, or as {@link RowRestoration#restore} has it
     * @throws IOException when the backup cannot be read
     */
    public void handle(Command command) throws IOException {
        try (var backup = BackupFile.open(command.backup())) {
            rows.requireEmpty(backup.schema());
            var named = named(backup);
            for (var key : named) {
                if (command.kept().find(key).isEmpty()) {
                    throw new RowRestoration.CannotRestore("The backup is not whole: the file " + key + " is missing.");
                }
            }
            new CopyFiles(command.kept(), files)
                    .handle(new CopyFiles.Command(command.onItsWay(), named::contains, false, command.progress()));
            rows.restore(backup);
        }
    }

    private static Set<FileKey> named(BackupFile backup) throws IOException {
        try (var files = backup.files()) {
            return files.collect(Collectors.toUnmodifiableSet());
        }
    }
}
