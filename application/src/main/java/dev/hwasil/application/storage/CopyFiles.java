package dev.hwasil.application.storage;

import dev.hwasil.application.storage.FileStorage.Listed;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.error.DomainException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Copies all files from one storage to another, and reads each back to see that it has the same bytes. It can be ended
 * at any time, and goes on from there the next time: a file that is there already, as long as it should be, is not
 * copied again. Servers may work on both meanwhile, if they know of both ({@link FallbackFileStorage}).
 */
public final class CopyFiles {

    private static final int AT_ONCE = 8;

    /**
     * What to do, and whom to tell.
     *
     * @param folder where a file lies on its way
     * @param which of the files are to be copied
     * @param checksums whether to compare the bytes of what is there already, too
     * @param progress is told after each file, by one thread
     */
    public record Command(Path folder, Predicate<FileKey> which, boolean checksums, Consumer<Progress> progress) {
        /** Copies all files. */
        public Command(Path folder, boolean checksums, Consumer<Progress> progress) {
            this(folder, _ -> true, checksums, progress);
        }
    }

    /** How one file has fared. */
    public enum Fate {
        /** It is there now, with the same bytes. */
        COPIED,
        /** It was there already. */
        THERE,
        /** It was deleted meanwhile. */
        GONE,
        /** There is another file in its place, or it came to have other bytes; that one is left as it is. */
        DIFFERENT
    }

    /**
     * How far it is.
     *
     * @param key the file that was last
     * @param files how many are done, of {@code allFiles}
     * @param bytes how many bytes they have, of {@code allBytes}
     */
    public record Progress(FileKey key, Fate fate, long files, long allFiles, long bytes, long allBytes) {}

    private final FileStorage from;
    private final FileStorage to;

    /** Copies from one to the other. */
    public CopyFiles(FileStorage from, FileStorage to) {
        this.from = from;
        this.to = to;
    }

    private record Done(Listed file, Fate fate) {}

    /**
     * Goes through all files, twice: to count them, and to copy them.
     *
     * @throws DomainException {@code unavailable} when one of the storages is, {@code storage-full} when there is no
     *     room
     */
    public void handle(Command command) {
        long allFiles;
        long allBytes;
        try (var listed = listed(command)) {
            var sum = listed.collect(Collectors.summarizingLong(Listed::length));
            allFiles = sum.getCount();
            allBytes = sum.getSum();
        }
        var files = 0L;
        var bytes = 0L;
        try (var listed = listed(command)) {
            var copied = listed.gather(Gatherers.mapConcurrent(
                            AT_ONCE, file -> new Done(file, copy(file.key(), command))))
                    .iterator();
            while (copied.hasNext()) {
                var done = copied.next();
                bytes += done.file().length();
                command.progress()
                        .accept(new Progress(done.file().key(), done.fate(), ++files, allFiles, bytes, allBytes));
            }
        }
    }

    private Stream<Listed> listed(Command command) {
        return from.list().filter(file -> command.which().test(file.key()));
    }

    private Fate copy(FileKey key, Command command) {
        var file = from.find(key).orElse(null);
        if (file == null) return Fate.GONE;
        try {
            var there = to.find(key).orElse(null);
            if (there == null) return moved(key, file, command.folder());
            if (there.length() != file.length()) return Fate.DIFFERENT;
            return !command.checksums() || checksum(there).equals(checksum(file)) ? Fate.THERE : Fate.DIFFERENT;
        } catch (IOException broken) {
            if (from.find(key).isEmpty()) return Fate.GONE;
            throw new UncheckedIOException("the file " + key + " cannot be read", broken);
        }
    }

    private Fate moved(FileKey key, StoredFile file, Path folder) throws IOException {
        var onItsWay = Files.createTempFile(folder, null, null);
        try {
            var checksum = arrived(file, onItsWay);
            to.put(key, new Content.OnDisk(onItsWay));
            if (from.find(key).isEmpty()) {
                to.delete(key);
                return Fate.GONE;
            }
            var there = to.find(key);
            if (there.isEmpty()) return Fate.GONE;
            return checksum(there.get()).equals(checksum) ? Fate.COPIED : Fate.DIFFERENT;
        } finally {
            Files.deleteIfExists(onItsWay);
        }
    }

    private static Sha256 arrived(StoredFile file, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            return checksum(file, out);
        }
    }

    private static Sha256 checksum(StoredFile file) throws IOException {
        return checksum(file, OutputStream.nullOutputStream());
    }

    private static Sha256 checksum(StoredFile file, OutputStream out) throws IOException {
        var digest = Sha256.digest();
        try (var in = file.open(0);
                var hash = new DigestOutputStream(out, digest)) {
            var length = in.transferTo(hash);
            if (length != file.length()) throw new IOException("it has " + length + " bytes, not " + file.length());
        }
        return Sha256.of(digest.digest());
    }
}
