package dev.hwasil.application.upkeep;

import dev.hwasil.application.storage.CopyFiles;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a backup while people work: the rows of one moment, and then the files that they name, which never change. A
 * file that was deleted in between is in no backup, so then there is another moment. A second backup into the same
 * folder copies only what is new.
 */
public final class BackUp {

    private static final int MOMENTS = 5;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'database-'uuuu-MM-dd'T'HHmmss'Z.zip'", Locale.ROOT);

    /**
     * What to do, and whom to tell.
     *
     * @param folder where the rows go
     * @param into where the files go
     * @param onItsWay where a file lies on its way
     */
    public record Command(Path folder, FileStorage into, Path onItsWay, Consumer<CopyFiles.Progress> progress) {}

    private final RowArchive rows;
    private final NamedFiles named;
    private final FileStorage files;
    private final InstantSource clock;

    /** Needs what is to be kept. */
    public BackUp(RowArchive rows, NamedFiles named, FileStorage files, InstantSource clock) {
        this.rows = rows;
        this.named = named;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The file with the rows: {@link Restore} begins with it. It gets its name when all is there.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unavailable} when the rows or the files are away
     * @throws IOException when it cannot be written
     */
    public Path handle(Command command) throws IOException {
        var draft = command.folder().resolve("database.draft");
        var copy = new CopyFiles(files, command.into());
        Optional<FileKey> missing = Optional.empty();
        try {
            for (var moment = 0; moment < MOMENTS; moment++) {
                var at = written(draft);
                copy.handle(new CopyFiles.Command(command.onItsWay(), false, command.progress()));
                missing = missing(draft, command.into());
                if (missing.isEmpty()) return published(draft, command.folder(), at);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
        throw new IOException("the file " + missing.orElseThrow()
                + " is named by a row and is not there; ./run fsck tells of all such");
    }

    private Instant written(Path draft) {
        return rows.atOneMoment(moment -> {
            try {
                BackupFile.write(draft, moment, named);
                return clock.instant();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static Optional<FileKey> missing(Path draft, FileStorage kept) throws IOException {
        try (var backup = BackupFile.open(draft)) {
            return backup.files().filter(key -> kept.find(key).isEmpty()).findFirst();
        }
    }

    private static Path published(Path draft, Path folder, Instant at) throws IOException {
        var file = Files.move(
                draft, folder.resolve(NAME.format(at.atOffset(ZoneOffset.UTC))), StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        return file;
    }
}
