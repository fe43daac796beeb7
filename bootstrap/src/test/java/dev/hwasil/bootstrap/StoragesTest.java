package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.application.storage.StorageType;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class StoragesTest {

    /** Keeps files in memory, under a name that has to be given. */
    private record Remembering(String name) implements StorageType {
        @Override
        public Opening read(StorageSettings settings) {
            settings.require(settings.text("SHELF").isPresent(), "SHELF must be given.");
            return InMemoryFileStorage::new;
        }
    }

    private final Storages storages = Storages.of(List.of(new Remembering("memory"), new Remembering("attic")));

    @Test
    void the_one_that_is_named_is_opened() {
        var read = new SettingReader(Map.of("STORAGE_TYPE", "memory", "SHELF", "3"));

        var opening = storages.chosen("STORAGE_TYPE", "attic", read);

        read.check();
        assertThat(Storages.open(opening)).isInstanceOf(InMemoryFileStorage.class);
    }

    @Test
    void an_unknown_one_is_answered_by_the_setting_and_by_what_there_is() {
        var read = new SettingReader(Map.of("STORAGE_TYPE", "floppy"));

        var _ = storages.chosen("STORAGE_TYPE", "attic", read);

        assertThatThrownBy(read::check).hasMessage("STORAGE_TYPE must be one of attic, memory.");
    }

    @Test
    void what_is_wrong_with_its_own_settings_is_said_with_the_others() {
        var read = new SettingReader(Map.of("PORT", "http"));

        var _ = read.number("PORT", 3000, 0, 65_535);
        var _ = storages.chosen("STORAGE_TYPE", "attic", read);

        assertThatThrownBy(read::check)
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly("PORT must be a number from 0 to 65535.", "SHELF must be given."));
    }

    @Test
    void one_that_cannot_be_used_stops_the_start_with_its_own_sentence() {
        StorageType.Opening broken = () -> {
            throw new StorageNotOpened("SHELF 3 is full.", new IllegalStateException());
        };

        assertThatThrownBy(() -> Storages.open(broken))
                .isInstanceOf(CannotStart.class)
                .hasMessage("SHELF 3 is full.");
    }

    @Test
    void two_of_one_name_are_refused_and_so_is_what_cannot_be_loaded() {
        assertThatThrownBy(() -> Storages.of(List.of(new Remembering("attic"), new Remembering("attic"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("called attic")
                .hasMessageContaining("Remembering");
        assertThatThrownBy(() -> Storages.of(new Unloadable()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be loaded: no such class");
    }

    @Test
    void those_of_the_product_are_found_and_so_is_the_one_beside_them() {
        assertThat(Storages.onClassPath().names()).containsExactly("local", "s3", "share");
    }

    private static final class Unloadable implements Iterable<StorageType> {
        @Override
        public java.util.Iterator<StorageType> iterator() {
            throw new ServiceConfigurationError("no such class");
        }

        @Override
        public void forEach(Consumer<? super StorageType> action) {
            iterator().forEachRemaining(action);
        }
    }
}
