package dev.hwasil.application.storage;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FallbackFileStorageTest extends FileStorageContract {

    private static final FileKey KEY = new FileKey("artworks/1");
    private static final FileKey OTHER = new FileKey("artworks/2");

    private final InMemoryFileStorage first = new InMemoryFileStorage();
    private final InMemoryFileStorage second = new InMemoryFileStorage();
    private final FileStorage both = new FallbackFileStorage(first, second);

    @Override
    protected FileStorage storage() {
        return both;
    }

    @Test
    void what_is_new_is_in_the_first_and_what_is_old_is_read_from_the_second() throws IOException {
        second.put(OTHER, content("old"));

        both.put(KEY, content("new"));

        assertThat(first.keys()).containsExactly(KEY);
        assertThat(second.keys()).containsExactly(OTHER);
        assertThat(both.find(KEY).orElseThrow().open(0).readAllBytes())
                .asString()
                .isEqualTo("new");
        assertThat(both.find(OTHER).orElseThrow().open(0).readAllBytes())
                .asString()
                .isEqualTo("old");
    }

    @Test
    void what_is_in_both_is_met_once_and_gone_at_once() {
        for (var storage : List.of(first, second)) storage.put(KEY, content("same"));
        first.put(OTHER, content("new"));

        assertThat(both.list().map(FileStorage.Listed::key)).containsExactlyInAnyOrder(KEY, OTHER);
        both.delete(KEY);

        assertThat(first.keys()).containsExactly(OTHER);
        assertThat(second.keys()).isEmpty();
    }

    @Test
    void it_is_as_ready_as_the_first() {
        second.refuseWith(new StorageUnavailable().asException());
        assertThat(both.isReady()).isTrue();

        first.refuseWith(new StorageUnavailable().asException());
        assertThat(both.isReady()).isFalse();
        assertThat(refusalOf(() -> both.put(KEY, content("new")))).isEqualTo(new StorageUnavailable());
    }

    @Test
    void links_are_of_the_one_that_has_the_file() {
        second.put(OTHER, content("old"));
        both.put(KEY, content("new"));
        assertThat(both.linkOrigins()).isEmpty();

        second.handOutLinks("https://old.example");

        assertThat(both.linkOrigins()).containsExactly("https://old.example");
        assertThat(link(KEY)).isEmpty();
        assertThat(link(OTHER).orElseThrow().url()).startsWith("https://old.example/artworks/2?");
    }

    private Optional<FileStorage.Link> link(FileKey key) {
        return both.find(key).orElseThrow().link(new FileStorage.Shown("image/webp", false), Instant.EPOCH);
    }

    private static Content content(String text) {
        return new Content.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
