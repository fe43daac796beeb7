package dev.hwasil.application.storage;

/** A storage cannot be used; the message is one sentence for the person who started it, and names the setting. */
public final class StorageNotOpened extends Exception {

    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public StorageNotOpened(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
