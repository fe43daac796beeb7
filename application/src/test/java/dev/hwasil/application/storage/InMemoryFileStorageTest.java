package dev.hwasil.application.storage;

final class InMemoryFileStorageTest extends FileStorageContract {

    @Override
    protected FileStorage storage() {
        return new InMemoryFileStorage();
    }
}
