package dev.hwasil.application.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a storage reads its settings. All that is wrong is collected, so that a person learns of it at once. */
public interface StorageSettings {

    /** A text; empty when it is not set or set to nothing. */
    Optional<String> text(String name);

    /** A path, made absolute. */
    Path path(String name, Path otherwise);

    /** One of these words. */
    String choice(String name, String otherwise, List<String> choices);

    /** Says what is wrong where this does not hold: a sentence that names the setting and never repeats a secret. */
    void require(boolean holds, String problem);

    /** The folder of what this installation keeps. */
    Path dataDir();
}
