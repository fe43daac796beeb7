package dev.hwasil.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorageContract;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.WrittenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/storage.md, put through what every storage is put through. */
class ShareStorageTest extends FileStorageContract {

    @TempDir
    Path share;

    @Override
    protected FileStorage storage() {
        try {
            return new ShareStorage.Type()
                    .read(new WrittenSettings(Map.of("SHARE_DIR", share.toString()), share))
                    .open();
        } catch (StorageNotOpened failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void the_page_shows_it_as_it_is() throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/hwasil/example/ShareStorage.java"));

        assertThat(Files.readString(Path.of("../docs/storage.md"))).contains("```java\n" + source + "```\n");
    }
}
