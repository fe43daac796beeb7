package dev.hwasil.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.Given;
import dev.hwasil.application.store.InMemoryStore;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackUpTest {

    @TempDir
    Path folder;

    private final PinnedClock clock = new PinnedClock();
    private final InMemoryStore stores = InMemoryStore.empty();
    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final InMemoryFileStorage into = new InMemoryFileStorage();
    private final ProfileImageId picture = new ProfileImageId(Fresh.id());
    private final FileKey key = ProfileFiles.of(picture);
    private Runnable afterMoment = () -> {};
    private int moments;
    private User user;

    @BeforeEach
    void showPicture() {
        user = new Given(stores, clock).someone();
        show(picture);
        files.put(key, new Content.Bytes("picture".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void it_has_the_rows_of_a_moment_and_the_files_that_they_name() throws IOException {
        var backup = backUp();

        try (var kept = BackupFile.open(backup)) {
            assertThat(kept.schema()).isEqualTo("12");
            assertThat(kept.open("words").orElseThrow().readAllBytes())
                    .asString()
                    .isEqualTo("word\nhello\n");
            assertThat(kept.open("others")).isEmpty();
            assertThat(kept.files()).containsExactly(key);
        }
        assertThat(into.keys()).containsExactly(key);
        assertThat(moments).isOne();
        assertThat(folder.toFile().list()).containsExactly("database-2026-11-23T090000Z.zip");
    }

    @Test
    void when_a_file_is_deleted_before_it_is_copied_it_has_the_rows_of_a_later_moment() throws IOException {
        afterMoment = () -> {
            show(null);
            files.delete(key);
        };

        var backup = backUp();

        assertThat(moments).isEqualTo(2);
        try (var kept = BackupFile.open(backup)) {
            assertThat(kept.files()).isEmpty();
        }
    }

    @Test
    void there_is_none_when_files_that_rows_name_are_missing() {
        files.delete(key);

        assertThatThrownBy(this::backUp).isInstanceOf(IOException.class).hasMessageContaining(key.value());

        assertThat(folder).isEmptyDirectory();
    }

    private Path backUp() throws IOException {
        var named = new NamedFiles(stores.artworks(), stores.users());
        return new BackUp(new Words(), named, files, clock).handle(new BackUp.Command(folder, into, folder, _ -> {}));
    }

    private void show(@Nullable ProfileImageId image) {
        stores.work()
                .perform(() -> stores.users()
                        .save(new User(
                                user.id(),
                                user.username(),
                                user.email(),
                                user.nickname(),
                                image,
                                false,
                                true,
                                user.createdAt(),
                                null)));
    }

    /** Rows of one table. */
    private final class Words implements RowArchive, RowArchive.Moment {

        @Override
        public <T> T atOneMoment(Function<Moment, T> step) {
            moments++;
            var result = stores.work().perform(() -> step.apply(this));
            afterMoment.run();
            return result;
        }

        @Override
        public String schema() {
            return "12";
        }

        @Override
        public List<String> tables() {
            return List.of("words");
        }

        @Override
        public void write(String table, OutputStream out) throws IOException {
            out.write("word\nhello\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
