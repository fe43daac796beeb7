package dev.hwasil.storage.local;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.domain.error.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files below one folder: {@code a/b/c} lies in {@code xx/a,b,c}, where {@code xx} is the key's CRC-32 modulo 64 in
 * hex, so that no folder holds more than a small part of them, and storing one never has to make a folder.
 *
 * <p>A file gets its name once all of it is on the disk, and {@link #put} returns once the name is there, too.
 */
public final class LocalFileStorage implements FileStorage {

    private static final Logger LOG = LoggerFactory.getLogger(LocalFileStorage.class);

    private static final int SHARDS = 64;
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path staging;

    /**
     * Opens the folder, or makes it, and clears away what was just being written when an earlier process ended.
     *
     * @throws IOException when files cannot be stored there
     */
    public LocalFileStorage(Path root) throws IOException {
        this.root = root;
        this.staging = root.resolve(".staging");
        Folder.create(root);
        Files.createDirectories(staging);
        for (var number = 0; number < SHARDS; number++) Files.createDirectories(shard(number));
        Folder.sync(root);
        sweepStaging();
    }

    @Override
    public void put(FileKey key, Content content) {
        var folder = folder(key);
        var target = folder.resolve(name(key));
        try {
            if (!linked(content, target)) copy(content, target);
            try {
                Folder.sync(folder);
            } catch (IOException e) {
                Files.deleteIfExists(target);
                throw e;
            }
        } catch (IOException e) {
            throw refusal(e, content);
        }
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        var path = path(key);
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new FileOnDisk(path, attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Stream<Listed> list() {
        return IntStream.range(0, SHARDS).mapToObj(this::shard).mapMulti(this::list);
    }

    private void list(Path folder, Consumer<Listed> met) {
        try (var paths = Files.newDirectoryStream(folder)) {
            for (var path : paths) listed(path).ifPresent(met);
        } catch (IOException | DirectoryIteratorException e) {
            throw unavailable(e);
        }
    }

    private Optional<Listed> listed(Path path) {
        var key = String.valueOf(path.getFileName()).replace(',', '/');
        if (!FileKey.isValid(key) || !path.equals(path(new FileKey(key)))) return Optional.empty();
        try {
            var file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!file.isRegularFile()) return Optional.empty();
            return Optional.of(new Listed(
                    new FileKey(key), file.size(), file.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException _) { // gone meanwhile
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public boolean isReady() {
        try {
            var probe = stage();
            try {
                Files.write(probe, new byte[1]);
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private record FileOnDisk(Path path, long length) implements StoredFile {
        @Override
        public InputStream open(long offset) throws IOException {
            return Channels.newInputStream(
                    FileChannel.open(path, StandardOpenOption.READ).position(offset));
        }
    }

    private Path path(FileKey key) {
        return folder(key).resolve(name(key));
    }

    private Path folder(FileKey key) {
        var crc = new CRC32();
        crc.update(key.value().getBytes(StandardCharsets.US_ASCII));
        return shard((int) (crc.getValue() % SHARDS));
    }

    private static String name(FileKey key) {
        return key.value().replace('/', ',');
    }

    private Path shard(int number) {
        return root.resolve("%02x".formatted(number));
    }

    /** Where a file can be written before it has its name. */
    private Path stage() throws IOException {
        return Files.createTempFile(staging, null, null);
    }

    /** Gives a file of this disk its name as a second one, so that its bytes are not written twice. */
    private static boolean linked(Content content, Path target) throws IOException {
        if (!(content instanceof Content.OnDisk(var source)) || !Files.isRegularFile(source)) return false;
        try (var channel = FileChannel.open(source, StandardOpenOption.READ)) {
            channel.force(true);
        }
        try {
            Files.createLink(target, source);
            return true;
        } catch (IOException | UnsupportedOperationException otherDisk) {
            return false;
        }
    }

    private void copy(Content content, Path target) throws IOException {
        var staged = stage();
        try {
            try (var in = content.open();
                    var file = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                in.transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** The operating system says in its user's language why it refuses, so the room is looked at as well. */
    private DomainException refusal(IOException cause, Content content) {
        var reason = String.valueOf(cause.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded") || !hasRoomFor(content)) {
            return new NoRoomLeft().asException();
        }
        return unavailable(cause);
    }

    private static DomainException unavailable(Exception cause) {
        LOG.warn("the storage is not available: {}", cause.toString());
        return new StorageUnavailable().asException();
    }

    private boolean hasRoomFor(Content content) {
        try {
            return Files.getFileStore(root).getUsableSpace() > content.length();
        } catch (IOException e) {
            return true;
        }
    }

    /** What is young may be another process's, on a folder that several of them use. */
    private void sweepStaging() throws IOException {
        var probe = stage();
        var now = Files.getLastModifiedTime(probe).toInstant();
        Files.delete(probe);
        try (var files = Files.newDirectoryStream(staging)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) Files.delete(file);
            }
        }
    }
}
