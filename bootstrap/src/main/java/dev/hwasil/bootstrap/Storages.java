package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageType;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of storage that are on the class path. */
final class Storages {

    private final Map<String, StorageType> types = new TreeMap<>();

    private Storages() {}

    /** Those whose jars are on the class path. */
    static Storages onClassPath() {
        return of(ServiceLoader.load(StorageType.class));
    }

    /**
     * These.
     *
     * @throws CannotStart when one cannot be loaded, or two of them have the same name
     */
    static Storages of(Iterable<StorageType> found) {
        var storages = new Storages();
        try {
            found.forEach(storages::add);
        } catch (ServiceConfigurationError broken) {
            throw new CannotStart("A storage on the class path cannot be loaded: " + broken.getMessage() + ".");
        }
        return storages;
    }

    private void add(StorageType type) {
        var other = types.put(type.name(), type);
        if (other == null) return;
        throw new CannotStart("Two storages on the class path are called " + type.name() + ": "
                + other.getClass().getName() + " and " + type.getClass().getName() + ".");
    }

    /** What STORAGE_TYPE can say. */
    List<String> names() {
        return List.copyOf(types.keySet());
    }

    /** The one that a setting chooses; what is wrong is said to the reader. */
    StorageType.Opening chosen(String setting, String otherwise, SettingReader read) {
        var type = types.get(read.choice(setting, otherwise, names()));
        if (type != null) return type.read(read);
        return () -> {
            throw new IllegalStateException(setting + " was wrong");
        };
    }

    /**
     * Opens it.
     *
     * @throws CannotStart when it cannot be used
     */
    static FileStorage open(StorageType.Opening opening) {
        try {
            return opening.open();
        } catch (StorageNotOpened failed) {
            throw new CannotStart(String.valueOf(failed.getMessage()));
        }
    }
}
