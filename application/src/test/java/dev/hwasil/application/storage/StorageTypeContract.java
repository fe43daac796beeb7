package dev.hwasil.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link StorageType} does. What it opens is put through {@link FileStorageContract}. */
public abstract class StorageTypeContract {

    /** Where it may put what it keeps. */
    @TempDir
    protected Path folder;

    /** The type under test. */
    protected abstract StorageType type();

    /** Settings with which it opens. */
    protected abstract Map<String, String> right();

    /** Settings that are wrong, by the name of the one that is. */
    protected abstract Map<String, Map<String, String>> wrong();

    /** Settings that are well written, of a storage that is not there, by the name of the one that tells where. */
    protected abstract Map<String, Map<String, String>> away();

    @Test
    void it_is_found_on_the_class_path_by_a_plain_word() {
        assertThat(type().name()).matches("[a-z][a-z0-9-]*");
        assertThat(ServiceLoader.load(StorageType.class))
                .filteredOn(found -> found.name().equals(type().name()))
                .singleElement()
                .isInstanceOf(type().getClass());
    }

    @Test
    void it_opens_a_storage_that_is_ready() throws StorageNotOpened {
        var settings = new WrittenSettings(right(), folder);

        var opening = type().read(settings);

        assertThat(settings.problems()).isEmpty();
        assertThat(opening.open().isReady()).isTrue();
    }

    @Test
    void reading_settings_touches_nothing() {
        var _ = type().read(new WrittenSettings(right(), folder));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_wrong_setting_is_named_in_one_sentence() {
        wrong().forEach((name, written) -> {
            var settings = new WrittenSettings(written, folder);

            var _ = type().read(settings);

            assertThat(settings.problems())
                    .as("%s", written)
                    .singleElement()
                    .asString()
                    .startsWith(name)
                    .endsWith(".")
                    .doesNotContain("\n");
        });
    }

    @Test
    void a_storage_that_is_not_there_is_not_opened_and_its_setting_is_named() {
        away().forEach((name, written) -> {
            var opening = type().read(new WrittenSettings(written, folder));

            assertThat(openingFails(opening)).as("%s", written).contains(name).endsWith(".");
        });
    }

    private static String openingFails(StorageType.Opening opening) {
        try {
            var _ = opening.open();
            return "it opened";
        } catch (StorageNotOpened failed) {
            return String.valueOf(failed.getMessage());
        }
    }
}
