package dev.hwasil.application.storage;

/**
 * A kind of storage that {@code STORAGE_TYPE} can name. It is found by {@link java.util.ServiceLoader}: a public class
 * with a public constructor of no parameters, named in
 * {@code META-INF/services/dev.hwasil.application.storage.StorageType} of a jar on the class path. How one is made is
 * told in {@code docs/storage.md}.
 */
public interface StorageType {

    /** What {@code STORAGE_TYPE} says to choose it: a word of its own, such as {@code local}. */
    String name();

    /** Reads what it has to know, says what is wrong with it, and touches nothing yet. */
    Opening read(StorageSettings settings);

    /** A storage whose settings have been read. */
    interface Opening {

        /**
         * Opens it. Called only when nothing was wrong with the settings.
         *
         * @throws StorageNotOpened when files cannot be stored there
         */
        FileStorage open() throws StorageNotOpened;
    }
}
