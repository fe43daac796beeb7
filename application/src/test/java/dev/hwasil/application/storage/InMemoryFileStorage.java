package dev.hwasil.application.storage;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files in memory. Can be told to be full or away. */
public final class InMemoryFileStorage implements FileStorage {

    private final Map<FileKey, byte[]> files = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException trouble;
    private volatile Runnable whileStoring = () -> {};

    /** From now on nothing can be stored; where the storage is away, nothing can be taken away either. */
    public void refuseWith(RuntimeException refusal) {
        trouble = refusal;
    }

    /** Happens in the middle of each {@link #put} from now on. */
    public void whileStoring(Runnable event) {
        whileStoring = event;
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
            files.put(key, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        return Optional.ofNullable(files.get(key)).map(InMemoryFile::new);
    }

    @Override
    public void delete(FileKey key) {
        if (trouble instanceof DomainException refusal && refusal.error() instanceof DomainError.Unavailable) {
            throw refusal;
        }
        files.remove(key);
    }

    @Override
    public boolean isReady() {
        return trouble == null;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record InMemoryFile(byte[] bytes) implements StoredFile {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open(long offset) {
            return new ByteArrayInputStream(Arrays.copyOfRange(bytes, Math.toIntExact(offset), bytes.length));
        }
    }
}
