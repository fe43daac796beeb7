package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.FallbackFileStorage;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of storage that are on the class path. */
final class Storages {

    private static final String LOCAL = "local";

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

    /** The one that is chosen; with {@code STORAGE_FALLBACK}, what is not there is read from that one. */
    StorageType.Opening chosen(SettingReader read) {
        var first = chosen("STORAGE_TYPE", LOCAL, read);
        var fallback = read.text("STORAGE_FALLBACK");
        if (fallback.isEmpty()) return first;
        read.require(
                !fallback.get().equals(read.text("STORAGE_TYPE").orElse(LOCAL)),
                "STORAGE_FALLBACK must be another than STORAGE_TYPE.");
        var second = chosen("STORAGE_FALLBACK", LOCAL, read);
        return () -> new FallbackFileStorage(first.open(), second.open());
    }

    /**
     * Opens the one of that name, with the settings of that environment.
     *
     * @param written where the name was written, for people
     * @throws WrongSettings when it is none, or has wrong settings
     */
    static FileStorage open(String written, String name, Map<String, String> environment) {
        var read = new SettingReader(with(environment, written, name));
        var opening = onClassPath().chosen(written, name, read);
        read.check();
        return open(opening);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var all = new HashMap<>(environment);
        all.put(name, value);
        return all;
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
