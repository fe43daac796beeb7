package dev.hwasil.application.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files. A file is written once under its key and never changed; what {@link #put} has returned from survives a
 * power cut. Thread-safe.
 *
 * <p>Trouble with the storage itself is {@code unavailable}, no room in it {@code storage-full}, both as
 * {@link dev.hwasil.domain.error.DomainException}; neither leaves a part of a file behind under its key.
 */
public interface FileStorage {

    /** Stores the content under the key: durable, and whole, when this returns. The key is fresh. */
    void put(FileKey key, Content content);

    /** The file under the key; empty when there is none. */
    Optional<StoredFile> find(FileKey key);

    /** Removes the file under the key; nothing happens when there is none. */
    void delete(FileKey key);

    /** Whether files can be stored now: writes one and takes it away. */
    boolean isReady();

    /** A file that is there. */
    interface StoredFile {

        /** How many bytes it has. */
        long length();

        /**
         * Its bytes from {@code offset}; the caller closes it.
         *
         * @throws IOException when the storage does not give them
         */
        InputStream open(long offset) throws IOException;
    }
}
