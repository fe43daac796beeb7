package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Client;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret is exchanged for another: what it has signed is worth nothing, and nobody has to log in again. */
final class AnotherSecretIT {

    @TempDir
    Path folder;

    @Test
    void sessions_go_on_under_another_secret_and_old_tokens_do_not() {
        String token;
        String cookie;
        try (var product = start("a secret that is long enough for a test")) {
            var mina = stranger(product).post("/api/auth/register", """
                    {"username": "mina", "email": "mina@hwasil.test", "password": "ink on the fingers", "nickname": "m"}
                    """).is(201);
            token = mina.text("/accessToken");
            cookie = mina.header("Set-Cookie").split(";", 2)[0];
            stranger(product).authorized(token).get("/api/auth/session").is(200);
        }
        try (var product = start("another one, which nobody has heard of yet")) {
            stranger(product).authorized(token).get("/api/auth/session").is(401);

            var refreshed = stranger(product)
                    .with("Cookie", cookie)
                    .send("POST", "/api/auth/refresh")
                    .is(200);

            assertThat(refreshed.text("/user/username")).isEqualTo("mina");
            stranger(product)
                    .authorized(refreshed.text("/accessToken"))
                    .get("/api/auth/session")
                    .is(200);
        }
    }

    private Product start(String secret) {
        return Product.start(folder, Map.of("JWT_SECRET", secret));
    }

    private static Client stranger(Product product) {
        return Client.at(product.port());
    }
}
