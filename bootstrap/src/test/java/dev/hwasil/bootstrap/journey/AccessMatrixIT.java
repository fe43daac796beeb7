package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Client;
import dev.hwasil.http.rights.AccessMatrix;
import dev.hwasil.http.rights.Installation;
import dev.hwasil.imaging.Pictures;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The table of who may what, over the whole product. */
@DisplayName("hostile input, group I: the table of rights, over the whole product")
@TestInstance(Lifecycle.PER_CLASS)
final class AccessMatrixIT extends AccessMatrix {

    private static final Pattern SAID = Pattern.compile("ink on the fingers|paint on the sleeves|@hwasil\\.test|eyJ"
            + "|hwasil_refresh|signature|Bearer|(person|text|new)[0-9a-z]{8}");

    @AutoClose
    private Product product;

    private Installation installation;

    @BeforeAll
    void open(@TempDir Path folder) {
        product = Product.start(
                folder, Map.of("ADMIN_EMAIL", "admin@hwasil.test", "RATE_LIMITS", "off", "LOG_LEVEL", "debug"));
        var shown = product.said().stream()
                .filter(line -> line.startsWith("The admin "))
                .toList();
        var stranger = Client.at(product.port());
        var login = Person.tryLogIn(product.address(), "admin@hwasil.test", AdminIT.passwordIn(shown));
        var admin = stranger.authorized(login.text("accessToken"));
        var picture = Pictures.lineDrawing(64, 48);
        installation = new Installation() {
            @Override
            public Client stranger() {
                return stranger;
            }

            @Override
            public Client admin() {
                return admin;
            }

            @Override
            public byte[] picture() {
                return picture;
            }
        };
    }

    @Override
    protected Installation installation() {
        return installation;
    }

    /**
     * After every operation has been asked for by everybody: passwords, addresses, tokens, signatures, names, texts.
     */
    @AfterAll
    void nothing_that_was_said_is_in_the_log_or_in_the_figures() {
        installation
                .stranger()
                .with("X-Request-Id", "the-last-one")
                .get("/api/health")
                .is(200);
        var lines = product.saysUntil("the-last-one");

        assertThat(lines).hasSizeGreaterThan(2_000);
        assertThat(lines.stream().filter(SAID.asPredicate())).isEmpty();
        assertThat(installation.stranger().get("/metrics").is(200).asText())
                .contains("hwasil_http_request_duration_seconds")
                .doesNotContainPattern(SAID)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7");
    }
}
