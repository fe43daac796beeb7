package dev.hwasil.application.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.storage.FileStorage.Link;
import dev.hwasil.application.storage.FileStorage.Listed;
import dev.hwasil.application.storage.FileStorage.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link FileStorage} does. */
public abstract class FileStorageContract {

    private static final int MORE_THAN_ANY_BUFFER = (1 << 20) + 1;

    /** 16 of them make more than a thousand, which is where lists come in pages. */
    private static final int FILES_OF_A_RACER = 63;

    private FileStorage storage;

    /** The storage under test; may hold other files. */
    protected abstract FileStorage storage();

    @BeforeEach
    void openStorage() {
        storage = storage();
    }

    @Test
    void what_was_put_is_found_byte_for_byte() {
        var key = freshKey();
        var bytes = bytes(MORE_THAN_ANY_BUFFER);

        storage.put(key, new Content.Bytes(bytes));

        assertThat(storage.find(key).orElseThrow().length()).isEqualTo(bytes.length);
        assertThat(read(key, 0)).isEqualTo(bytes);
    }

    @Test
    void a_file_of_this_machine_is_copied_and_stays(@TempDir Path folder) throws IOException {
        var key = freshKey();
        var file = Files.write(folder.resolve("upload"), bytes(MORE_THAN_ANY_BUFFER));

        storage.put(key, new Content.OnDisk(file));

        assertThat(read(key, 0)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void an_empty_file_is_a_file() {
        var key = freshKey();

        storage.put(key, new Content.Bytes(new byte[0]));

        assertThat(storage.find(key).orElseThrow().length()).isZero();
        assertThat(read(key, 0)).isEmpty();
    }

    @Test
    void nothing_is_found_where_nothing_was_put() {
        assertThat(storage.find(freshKey())).isEmpty();
    }

    @Test
    void a_file_is_read_from_any_place_in_it() {
        var key = freshKey();
        storage.put(key, new Content.Bytes("0123456789".getBytes(US_ASCII)));

        assertThat(read(key, 7)).asString().isEqualTo("789");
        assertThat(read(key, 10)).isEmpty();
    }

    @Test
    void a_deleted_file_is_gone_and_its_neighbour_is_not() {
        var folder = "folder-" + UUID.randomUUID();
        var deleted = new FileKey(folder + "/original.png");
        var neighbour = new FileKey(folder + "/main.webp");
        storage.put(deleted, new Content.Bytes(bytes(10)));
        storage.put(neighbour, new Content.Bytes(bytes(10)));

        storage.delete(deleted);

        assertThat(storage.find(deleted)).isEmpty();
        assertThat(storage.find(neighbour)).isPresent();
    }

    @Test
    void deleting_what_is_not_there_is_harmless() {
        var key = freshKey();
        storage.put(key, new Content.Bytes(bytes(10)));

        storage.delete(key);
        storage.delete(key);
        storage.delete(freshKey());

        assertThat(storage.find(key)).isEmpty();
    }

    @Test
    void content_that_is_not_there_stores_nothing(@TempDir Path folder) {
        var key = freshKey();
        var missing = new Content.OnDisk(folder.resolve("missing"));

        assertThatThrownBy(() -> storage.put(key, missing)).isInstanceOf(RuntimeException.class);

        assertThat(storage.find(key)).isEmpty();
    }

    @Test
    void content_that_fails_while_it_is_read_stores_nothing(@TempDir Path folder) {
        var key = freshKey();
        var opensButCannotBeRead = new Content.OnDisk(folder);

        assertThatThrownBy(() -> storage.put(key, opensButCannotBeRead)).isInstanceOf(RuntimeException.class);

        assertThat(storage.find(key)).isEmpty();
    }

    @Test
    void after_a_failure_the_same_key_can_be_put(@TempDir Path folder) {
        var key = freshKey();
        assertThatThrownBy(() -> storage.put(key, new Content.OnDisk(folder))).isInstanceOf(RuntimeException.class);

        storage.put(key, new Content.Bytes(bytes(10)));

        assertThat(read(key, 0)).isEqualTo(bytes(10));
    }

    @Test
    void files_that_are_put_side_by_side_are_all_whole() {
        var folder = "folder-" + UUID.randomUUID();

        Race.of(16, racer -> {
            for (var i = 0; i < 4; i++) {
                storage.put(new FileKey(folder + "/" + racer + "-" + i), new Content.Bytes(bytes(10_000 + racer)));
            }
        });

        for (var racer = 0; racer < 16; racer++) {
            for (var i = 0; i < 4; i++) {
                assertThat(read(new FileKey(folder + "/" + racer + "-" + i), 0)).isEqualTo(bytes(10_000 + racer));
            }
        }
    }

    @Test
    void a_file_is_found_whole_or_not_at_all() {
        var keys = Stream.generate(FileStorageContract::freshKey).limit(20).toList();
        var bytes = bytes(MORE_THAN_ANY_BUFFER);

        Race.of(2, racer -> {
            for (var key : keys) {
                if (racer == 0) storage.put(key, new Content.Bytes(bytes));
                Eventually.until(() -> storage.find(key).isPresent());
                assertThat(storage.find(key).orElseThrow().length()).isEqualTo(bytes.length);
            }
        });
    }

    @Test
    void a_list_meets_each_file_once_with_its_length_and_when_it_was_stored(@TempDir Path folder) throws IOException {
        var before = Instant.now();
        var fromMemory = freshKey();
        var fromDisk = freshKey();
        storage.put(fromMemory, new Content.Bytes(bytes(10)));
        storage.put(fromDisk, new Content.OnDisk(Files.write(folder.resolve("upload"), bytes(2_000))));

        for (var expected : Map.of(fromMemory, 10L, fromDisk, 2_000L).entrySet()) {
            assertThat(listed(expected.getKey())).singleElement().satisfies(file -> {
                assertThat(file.length()).isEqualTo(expected.getValue());
                assertThat(file.storedAt()).isCloseTo(before, within(1, ChronoUnit.MINUTES));
            });
        }
    }

    @Test
    void a_list_does_not_meet_what_was_deleted() {
        var key = freshKey();
        storage.put(key, new Content.Bytes(bytes(10)));

        storage.delete(key);

        assertThat(listed(key)).isEmpty();
    }

    @Test
    void a_list_meets_once_each_of_more_than_a_thousand_files_and_those_that_stay_while_others_go() {
        var folder = "folder-" + UUID.randomUUID();
        var content = new Content.Bytes(bytes(10));
        Race.of(16, racer -> {
            for (var i = 0; i < FILES_OF_A_RACER; i++)
                storage.put(new FileKey(folder + "/" + racer + "-" + i), content);
        });
        var all = keysIn(folder);
        assertThat(all).hasSize(16 * FILES_OF_A_RACER).doesNotHaveDuplicates();
        var going = all.subList(0, 300);
        var staying = all.subList(300, all.size());
        var deleting = new AtomicInteger(8);

        Race.of(1 + deleting.get(), racer -> {
            if (racer > 0) {
                for (var i = racer - 1; i < going.size(); i += 8) storage.delete(going.get(i));
                deleting.decrementAndGet();
            } else {
                do {
                    assertThat(keysIn(folder)).doesNotHaveDuplicates().containsAll(staying);
                    LockSupport.parkNanos(1_000); // or the others never begin, where there is one processor
                } while (deleting.get() > 0);
            }
        });

        assertThat(keysIn(folder)).containsExactlyInAnyOrderElementsOf(staying);
    }

    @Test
    void a_link_of_its_own_gives_the_bytes_as_what_they_are_said_to_be_and_ends() throws Exception {
        var key = freshKey();
        storage.put(key, new Content.Bytes(bytes(10_000)));
        var file = storage.find(key).orElseThrow();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var until = now.plus(FileLinks.STEADY);
        var shown = new Shown("image/png", true);
        var link = file.link(shown, until).orElse(null);
        assertThat(link == null).isEqualTo(storage.linkOrigins().isEmpty());
        if (link == null) return; // it hands out none

        assertThat(link.until()).isBetween(now, until);
        assertThat(file.link(shown, until)).contains(link);
        assertThat(storage.linkOrigins()).anyMatch(origin -> link.url().startsWith(origin + "/"));
        var whole = followed(link);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(bytes(10_000));
        assertThat(whole.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(whole.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(whole.headers().firstValue("Cache-Control").orElseThrow())
                .startsWith("private, immutable, max-age=");
        var part = followed(link, "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes(10_000), 2, 6));
        var plain = followed(file.link(new Shown("image/webp", false), until).orElseThrow());
        assertThat(plain.headers().firstValue("Content-Type")).contains("image/webp");
        assertThat(plain.headers().firstValue("Content-Disposition")).isEmpty();

        var over = file.link(shown, now.minusSeconds(2)).orElseThrow();
        assertThat(followed(over).statusCode()).isEqualTo(403);
        var forged = new Link(link.url().replace("png", "gif"), until);
        assertThat(forged).isNotEqualTo(link);
        assertThat(followed(forged).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<byte[]> followed(Link link, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(link.url())).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void it_is_ready() {
        assertThat(storage.isReady()).isTrue();
    }

    private List<Listed> listed(FileKey key) {
        try (var files = storage.list()) {
            return files.filter(file -> file.key().equals(key)).toList();
        }
    }

    private List<FileKey> keysIn(String folder) {
        try (var files = storage.list()) {
            return files.map(Listed::key)
                    .filter(key -> key.value().startsWith(folder))
                    .toList();
        }
    }

    private byte[] read(FileKey key, long offset) {
        try (var in = storage.find(key).orElseThrow().open(offset)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileKey freshKey() {
        return new FileKey("contract/" + UUID.randomUUID() + "/file.bin");
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
