package dev.hwasil.application.storage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two storages as one, while files are being copied from one to the other: new files go to the first, what is not there
 * is read from the second, what is deleted goes from both. Files under the same key are the same file.
 */
public final class FallbackFileStorage implements FileStorage {

    private final FileStorage first;
    private final FileStorage second;

    /** Stores in the first. */
    public FallbackFileStorage(FileStorage first, FileStorage second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void put(FileKey key, Content content) {
        first.put(key, content);
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        return first.find(key).or(() -> second.find(key));
    }

    /** From the second at first: who copies and then sees that it is gone there takes its copy away again. */
    @Override
    public void delete(FileKey key) {
        second.delete(key);
        first.delete(key);
    }

    /** What is copied meanwhile is met where it was. */
    @Override
    public Stream<Listed> list() {
        return Stream.concat(
                second.list(),
                first.list().filter(file -> second.find(file.key()).isEmpty()));
    }

    @Override
    public boolean isReady() {
        return first.isReady();
    }

    @Override
    public Set<String> linkOrigins() {
        return Stream.of(first, second)
                .flatMap(storage -> storage.linkOrigins().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
