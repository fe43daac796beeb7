package dev.hwasil.application.storage;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files in memory. Can be told to be full or away. */
public final class InMemoryFileStorage implements FileStorage {

    private final Map<FileKey, InMemoryFile> files = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile @Nullable RuntimeException trouble;
    private volatile @Nullable Integer bytesToTheEnd;
    private volatile Set<String> linkOrigins = Set.of();
    private volatile Runnable whileStoring = () -> {};
    private volatile Runnable whileDeleting = () -> {};

    /** Tells the time by the machine's clock. */
    public InMemoryFileStorage() {
        this(InstantSource.system());
    }

    /** Tells by this clock when a file was stored. */
    public InMemoryFileStorage(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on nothing can be stored; where the storage is away, nothing can be taken away either. */
    public void refuseWith(RuntimeException refusal) {
        trouble = refusal;
    }

    /** From now on whoever reads a file is given so many bytes, and then the storage is away. */
    public void breakAfter(int bytes) {
        bytesToTheEnd = bytes;
    }

    /** From now on it hands out links to there, which tell what was asked for. */
    public void handOutLinks(String origin) {
        linkOrigins = Set.of(origin);
    }

    /** Happens in the middle of each {@link #put} from now on. */
    public void whileStoring(Runnable event) {
        whileStoring = event;
    }

    /** Happens in the middle of each {@link #delete} from now on. */
    public void whileDeleting(Runnable event) {
        whileDeleting = event;
    }

    /** The keys of all files. */
    public Set<FileKey> keys() {
        return Set.copyOf(files.keySet());
    }

    @Override
    public void put(FileKey key, Content content) {
        var refusal = trouble;
        if (refusal != null) throw refusal;
        try (var in = content.open()) {
            var bytes = in.readAllBytes();
            whileStoring.run();
            files.put(key, new InMemoryFile(bytes, clock.instant()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        var end = bytesToTheEnd;
        return Optional.ofNullable(files.get(key)).map(file -> end == null ? new Found(key, file) : new Broken(end));
    }

    @Override
    public void delete(FileKey key) {
        whileDeleting.run();
        requireThere();
        files.remove(key);
    }

    @Override
    public Stream<Listed> list() {
        requireThere();
        return files.entrySet().stream()
                .map(file -> new Listed(
                        file.getKey(),
                        file.getValue().bytes().length,
                        file.getValue().storedAt()));
    }

    private void requireThere() {
        if (trouble instanceof DomainException refusal && refusal.error() instanceof DomainError.Unavailable) {
            throw refusal;
        }
    }

    @Override
    public boolean isReady() {
        return trouble == null;
    }

    @Override
    public Set<String> linkOrigins() {
        return linkOrigins;
    }

    private final class Found implements StoredFile {
        private final FileKey key;
        private final byte[] bytes;

        private Found(FileKey key, InMemoryFile file) {
            this.key = key;
            this.bytes = file.bytes();
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset) {
            return new ByteArrayInputStream(Arrays.copyOfRange(bytes, Math.toIntExact(offset), bytes.length));
        }

        @Override
        public Optional<Link> link(Shown as, Instant until) {
            return linkOrigins.stream()
                    .map(origin -> origin + "/" + key + "?type=" + as.mediaType() + "&attachment=" + as.isAttachment()
                            + "&until=" + until.getEpochSecond())
                    .map(url -> new Link(url, until))
                    .findFirst();
        }
    }

    private record Broken(int bytes) implements StoredFile {
        @Override
        public long length() {
            return bytes + 1L;
        }

        @Override
        public InputStream open(long offset) throws IOException {
            var away = InputStream.nullInputStream();
            away.close(); // whoever reads a closed one is thrown at
            return new SequenceInputStream(new ByteArrayInputStream(new byte[bytes]), away);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record InMemoryFile(byte[] bytes, Instant storedAt) {}
}
