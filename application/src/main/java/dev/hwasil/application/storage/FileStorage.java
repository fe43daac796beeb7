package dev.hwasil.application.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * All files, one after the other in no order of ours, read on the way and never held all at once. One that is there
     * from the beginning to the end is met once; one that comes or goes meanwhile is met or not. What others have put
     * beside our files is passed over. The caller closes it; trouble while it is read is {@code unavailable} as well.
     */
    Stream<Listed> list();

    /** Whether files can be stored now: writes one and takes it away. */
    boolean isReady();

    /**
     * To which origins (RFC 6454: {@code https://s3.example}) its own links lead: to none, where it hands out no links.
     */
    default Set<String> linkOrigins() {
        return Set.of();
    }

    /**
     * A file that a list has met.
     *
     * @param length how many bytes it has
     * @param storedAt when it was stored, by the storage's clock
     */
    record Listed(FileKey key, long length, Instant storedAt) {}

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

        /**
         * A link of the storage's own, by which a browser reads the file without us; empty where it hands out none. It
         * is the same for as long as it is asked for with the same words, so that what a browser has kept is found.
         *
         * @param until when it is to end: at most {@link FileLinks#LONGEST} from now
         */
        default Optional<Link> link(Shown as, Instant until) {
            return Optional.empty();
        }
    }

    /**
     * What a link says of the bytes behind it. It always says that they may be kept by who asked only.
     *
     * @param isAttachment whether a browser is to save it, and not to open it
     */
    record Shown(String mediaType, boolean isAttachment) {}

    /**
     * Opens one file to whoever has it, by GET, in parts too.
     *
     * @param until when it ends, which may be earlier than was asked for
     */
    record Link(String url, Instant until) {
        @Override
        public String toString() {
            return "Link[until " + until + "]";
        }
    }
}
