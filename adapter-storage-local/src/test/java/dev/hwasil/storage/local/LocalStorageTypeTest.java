package dev.hwasil.storage.local;

import dev.hwasil.application.storage.StorageType;
import dev.hwasil.application.storage.StorageTypeContract;
import java.util.Map;

class LocalStorageTypeTest extends StorageTypeContract {

    @Override
    protected StorageType type() {
        return new LocalStorageType();
    }

    @Override
    protected Map<String, String> right() {
        return Map.of();
    }

    @Override
    protected Map<String, Map<String, String>> wrong() {
        return Map.of(); // that it must be a path is said by the reader of all settings
    }

    @Override
    protected Map<String, Map<String, String>> away() {
        return Map.of("UPLOAD_DIR", Map.of("UPLOAD_DIR", "/dev/null/uploads"));
    }
}
