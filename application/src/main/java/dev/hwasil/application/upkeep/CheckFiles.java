package dev.hwasil.application.upkeep;

import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.image.Artwork;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows that name files with the files that are there, both ways, and changes neither. People may go on
 * working meanwhile: what seems to be missing is asked for again, and a file that is too young to be swept may still be
 * waiting for its row.
 */
public final class CheckFiles {

    /**
     * What to look at, and whom to tell.
     *
     * @param checksums whether to read every original and compare its SHA-256
     * @param found is told of each difference when it is found
     */
    public record Command(boolean checksums, Consumer<Difference> found) {}

    /** Where rows and files are not of one mind. */
    public sealed interface Difference {

        /** Of which file. */
        FileKey key();

        /** A row names it, and it is not there. */
        record Missing(FileKey key) implements Difference {}

        /** It is there for longer than a day, and no row names it. */
        record Unnamed(FileKey key, long length, Instant storedAt) implements Difference {}

        /** It does not have as many bytes as its row says. */
        record WrongLength(FileKey key, long expected, long actual) implements Difference {}

        /** It has as many bytes as its row says, and they are others. */
        record WrongChecksum(FileKey key, String expected, String actual) implements Difference {}

        /** It is there, and the storage does not give its bytes. */
        record Unreadable(FileKey key, String reason) implements Difference {}
    }

    /**
     * What was looked at.
     *
     * @param named how many files rows name
     * @param files how many are there
     * @param young how many of these no row names, yet
     * @param differences how many were told of
     */
    public record Summary(long named, long files, long young, long differences) {}

    private final FileStorage files;
    private final NamedFiles rows;
    private final InstantSource clock;

    /** Compares these files with these rows. */
    public CheckFiles(FileStorage files, NamedFiles rows, InstantSource clock) {
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Goes through all rows and then through all files.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unavailable} when the storage is, or the rows are
     */
    public Summary handle(Command command) {
        var check = new Check(command);
        rows.artworks().forEach(check::artwork);
        rows.portraits().forEach(check::named);
        check.everyFile();
        return new Summary(check.named, check.there, check.young, check.differences);
    }

    /** One time of it. */
    private final class Check {

        private final Command command;
        private long named;
        private long there;
        private long young;
        private long differences;

        private Check(Command command) {
            this.command = command;
        }

        private void artwork(Artwork artwork) {
            var keys = ArtworkFiles.of(artwork.id(), artwork.format());
            for (var key : keys.all()) {
                var file = named(key);
                if (file != null && key.equals(keys.original())) original(key, artwork, file);
            }
        }

        private void original(FileKey key, Artwork artwork, StoredFile file) {
            if (file.length() != artwork.fileSize()) {
                tell(new Difference.WrongLength(key, artwork.fileSize(), file.length()));
            } else if (command.checksums()) {
                checksum(key, artwork.sha256(), file);
            }
        }

        private void checksum(FileKey key, String expected, StoredFile file) {
            var digest = Sha256.digest();
            try (var in = file.open(0);
                    var hash = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(hash);
            } catch (IOException unreadable) {
                if (files.find(key).isEmpty()) missing(key);
                else tell(new Difference.Unreadable(key, String.valueOf(unreadable.getMessage())));
                return;
            }
            var actual = Sha256.of(digest.digest()).hex();
            if (!actual.equals(expected)) tell(new Difference.WrongChecksum(key, expected, actual));
        }

        /** The file that a row names; null when it is missing. */
        private @Nullable StoredFile named(FileKey key) {
            named++;
            var file = files.find(key).orElse(null);
            if (file == null) missing(key);
            return file;
        }

        /** Unless its row has gone as well by now. */
        private void missing(FileKey key) {
            if (rows.unnamed(List.of(key)).isEmpty()) tell(new Difference.Missing(key));
        }

        private void everyFile() {
            var storedBefore = clock.instant().minus(SweepFiles.GRACE);
            try (var listed = files.list()) {
                rows.unnamed(listed.peek(_ -> there++)).forEach(file -> {
                    if (!file.storedAt().isBefore(storedBefore)) {
                        young++;
                    } else if (files.find(file.key()).isPresent()) {
                        tell(new Difference.Unnamed(file.key(), file.length(), file.storedAt()));
                    }
                });
            }
        }

        private void tell(Difference difference) {
            differences++;
            command.found().accept(difference);
        }
    }
}
