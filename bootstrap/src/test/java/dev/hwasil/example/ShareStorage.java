package dev.hwasil.example;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.application.storage.StorageType;
import dev.hwasil.application.storage.StorageUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files below a folder that several machines share, each where its key says. */
public final class ShareStorage implements FileStorage {

    /** {@code STORAGE_TYPE=share}: the folder is {@code SHARE_DIR}. */
    public static final class Type implements StorageType {
        @Override
        public String name() {
            return "share";
        }

        @Override
        public Opening read(StorageSettings settings) {
            settings.require(
                    settings.text("SHARE_DIR").isPresent(), "SHARE_DIR must be given when STORAGE_TYPE is share.");
            var folder = settings.path("SHARE_DIR", settings.dataDir());
            return () -> {
                try {
                    return new ShareStorage(folder.toRealPath());
                } catch (IOException away) {
                    throw new StorageNotOpened("SHARE_DIR " + folder + " is not there.", away);
                }
            };
        }
    }

    /** What is still being written; it starts with a dot as no key does. */
    private static final String DRAFT = ".draft";

    private final Path folder;

    private ShareStorage(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(FileKey key, Content content) {
        try {
            var draft = Files.createTempFile(folder, DRAFT, null);
            try (var in = content.open();
                    var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                in.transferTo(Channels.newOutputStream(out));
                out.force(true); // durable before it has its name
                Files.createDirectories(
                        folder.resolve(key.value().substring(0, key.value().lastIndexOf('/'))));
                Files.move(draft, path(key), StandardCopyOption.ATOMIC_MOVE); // whole, or not there
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException _) {
            throw isFull(content) ? new NoRoomLeft().asException() : new StorageUnavailable().asException();
        }
    }

    private boolean isFull(Content content) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < content.length();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        return listed(path(key)).map(file -> new StoredFile() {
            @Override
            public long length() {
                return file.length();
            }

            @Override
            public InputStream open(long offset) throws IOException {
                return Channels.newInputStream(FileChannel.open(path(key)).position(offset));
            }
        });
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException _) {
            throw new StorageUnavailable().asException();
        }
    }

    @Override
    public Stream<Listed> list() {
        return Stream.of(folder).mapMulti(this::list);
    }

    private void list(Path place, Consumer<Listed> met) {
        try (var entries = Files.newDirectoryStream(place)) {
            for (var entry : entries) {
                if (Files.isDirectory(entry)) list(entry, met);
                else listed(entry).ifPresent(met);
            }
        } catch (IOException | DirectoryIteratorException _) {
            throw new StorageUnavailable().asException();
        }
    }

    /** Of a file of ours that is there. */
    private Optional<Listed> listed(Path file) {
        var key = folder.relativize(file).toString();
        if (!FileKey.isValid(key) || !Files.isRegularFile(file)) return Optional.empty();
        try {
            var storedAt = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new Listed(new FileKey(key), Files.size(file), storedAt));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw new StorageUnavailable().asException();
        }
    }

    @Override
    public boolean isReady() {
        try {
            return Files.deleteIfExists(Files.createTempFile(folder, DRAFT, null));
        } catch (IOException _) {
            return false;
        }
    }

    private Path path(FileKey key) {
        return folder.resolve(key.value());
    }
}
