package dev.hwasil.application.upkeep;

import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorage.Listed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Takes away the files that no row names: what a crash left behind between a file and its row, or between the end of a
 * row and that of its files. Only files older than {@link #GRACE} go: a younger one may be an upload's whose row is
 * still to be written. And no row comes to name an older one: a file is named in the request that stored it, and what
 * is restored is named already. So several nodes may sweep at once, beside uploads and deletions.
 *
 * <p>When more would go than crashes leave behind, something else is wrong, such as a database that does not belong to
 * these files: then nothing goes.
 */
public final class SweepFiles {

    /** How long a file may be there without a row. */
    public static final Duration GRACE = Duration.ofHours(24);

    /** Of a small installation one crash leaves more than 1 %: so many may go, as long as half of all files stay. */
    private static final long A_FEW = 100;

    /** Whether it sweeps however many files go. */
    public record Command(boolean evenIfMany) {}

    /** How it went. */
    public sealed interface Outcome {

        /** They are gone. */
        record Swept(long removed, long files) implements Outcome {}

        /** They are so many that all of them have stayed. */
        record TooMany(long unnamed, long files) implements Outcome {}
    }

    private final FileStorage files;
    private final NamedFiles rows;
    private final InstantSource clock;

    /** Compares these files with these rows. */
    public SweepFiles(FileStorage files, NamedFiles rows, InstantSource clock) {
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Counts before it takes anything away. Goes through all files; an interrupt ends it.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code unavailable} when the storage is, or the rows are
     */
    public Outcome handle(Command command) {
        var storedBefore = clock.instant().minus(GRACE);
        var all = new AtomicLong();
        long unnamed;
        try (var listed = files.list()) {
            unnamed = unnamed(listed.peek(_ -> all.incrementAndGet()), storedBefore)
                    .count();
        }
        if (!command.evenIfMany() && unnamed > mostOf(all.get())) return new Outcome.TooMany(unnamed, all.get());
        if (unnamed > 0) remove(unnamed, storedBefore);
        return new Outcome.Swept(unnamed, all.get());
    }

    /** Never more than were counted, whatever has happened to the rows since. */
    private void remove(long counted, Instant storedBefore) {
        try (var listed = files.list()) {
            unnamed(listed, storedBefore).limit(counted).forEach(files::delete);
        }
    }

    private Stream<FileKey> unnamed(Stream<Listed> listed, Instant storedBefore) {
        return rows.unnamed(listed.filter(file -> file.storedAt().isBefore(storedBefore)))
                .map(Listed::key);
    }

    private static long mostOf(long files) {
        return Math.max(files / 100, Math.min(A_FEW, files / 2));
    }
}
