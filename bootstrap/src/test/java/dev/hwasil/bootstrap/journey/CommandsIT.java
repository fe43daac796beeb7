package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done beside serving, as the one who does it sees it. */
final class CommandsIT {

    @TempDir
    Path folder;

    @Test
    void the_database_is_brought_up_to_date_without_serving() {
        assertThat(Product.said(Product.launch(folder, Map.of(), "migrate"), 0).lines())
                .containsExactly("The database is up to date.");
        assertThat(Product.said(Product.launch(folder, Map.of(), "migrate"), 0).lines())
                .containsExactly("The database is up to date.");
    }

    @Test
    void a_command_works_beside_the_server_that_has_the_embedded_database() {
        try (var product = Product.start(folder)) {
            assertThat(Product.said(Product.launch(folder, Map.of(), "migrate"), 0)
                            .lines())
                    .containsExactly("The database is up to date.");
            assertThat(Person.register(product.address(), "still-here")
                            .get("/api/auth/session")
                            .status())
                    .isEqualTo(200);
            assertThat(product.stop()).isZero();
        }
    }

    @Test
    void a_command_loads_nothing_of_what_it_does_without() throws IOException {
        var loaded = folder.resolve("loaded");
        var watched = Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off -Xlog:class+load:file=" + loaded);

        var said = Product.said(Product.launch(folder.resolve("data"), watched, "fsck"), 0);

        assertThat(said).contains("0 differences");
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" dev.hwasil.storage.s3.S3StorageType "))
                .anyMatch(line -> line.contains(" org.postgresql."))
                .noneMatch(line -> line.contains(" software.amazon.awssdk."))
                .noneMatch(line -> line.contains(" io.lettuce.") || line.contains(" io.netty."))
                .noneMatch(line -> line.contains(" java.awt.") || line.contains(" javax.imageio."))
                .noneMatch(line -> line.contains(" io.javalin.") || line.contains(" org.eclipse.jetty."));
    }

    @Test
    void a_command_that_is_none_is_answered_with_those_that_are() {
        assertThat(Product.said(Product.launch(folder, Map.of(), "sevre"), 64).lines())
                .startsWith("There is no command sevre.")
                .anyMatch(line -> line.startsWith("./run migrate "));
    }
}
