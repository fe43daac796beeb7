package dev.hwasil.storage.local;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.application.storage.StorageType;
import java.io.IOException;
import java.nio.file.Path;

/** {@code STORAGE_TYPE=local}: files in the folder {@code UPLOAD_DIR}. */
public final class LocalStorageType implements StorageType {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Opening read(StorageSettings settings) {
        var folder = settings.path("UPLOAD_DIR", settings.dataDir().resolve("uploads"));
        return () -> open(folder);
    }

    private static FileStorage open(Path folder) throws StorageNotOpened {
        try {
            return new LocalFileStorage(folder);
        } catch (IOException broken) {
            throw new StorageNotOpened("UPLOAD_DIR " + folder + " cannot be used: " + broken + ".", broken);
        }
    }
}
