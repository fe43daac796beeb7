package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the installation, from its first start on. */
final class AdminIT {

    private static final Map<String, String> SETTINGS = Map.of("ADMIN_EMAIL", "Admin@hwasil.test");
    private static final Pattern PASSWORD = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @TempDir
    Path folder;

    @Test
    void the_start_makes_the_admin_whose_password_opens_once() {
        String password;
        try (var product = Product.start(folder, SETTINGS)) {
            password = passwordIn(product.said());
            assertThat(registered(product).status()).isEqualTo(409);

            var login = Person.tryLogIn(product.address(), "admin@hwasil.test", password);
            assertThat(login.status()).isEqualTo(200);
            assertThat(Person.tryLogIn(product.address(), "admin", password).status())
                    .isEqualTo(401);
            var admin = Person.with(product.address(), login.text("accessToken"));
            assertThat(admin.get("/api/admin/stats").status()).isEqualTo(200);
            assertThat(admin.put("/api/users/password", Map.of("current", password, "new", "ink on the fingers"))
                            .status())
                    .isEqualTo(204);
            assertThat(product.stop()).isZero();
        }
        try (var product = Product.start(folder, SETTINGS)) {
            assertThat(product.said()).isEmpty();
            assertThat(Person.tryLogIn(product.address(), "admin", "ink on the fingers")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Person.Answer registered(Product product) {
        return Person.with(product.address(), "")
                .post(
                        "/api/auth/register",
                        Map.of(
                                "username", "stranger",
                                "email", "admin@hwasil.test",
                                "password", "paint on the sleeves",
                                "nickname", "stranger"));
    }

    @Test
    void admins_are_made_on_the_machine_itself_beside_the_server_or_without_it() {
        try (var product = Product.start(folder)) {
            var _ = Person.register(product.address(), "mina");
            assertThat(said(0, "admin", "grant", "mina@hwasil.test")).contains("is an admin");
            assertThat(product.stop()).isZero();
        }
        assertThat(said(1, "admin", "grant", "nobody@hwasil.test")).contains("no such account");
        assertThat(said(1, "admin", "grant", "nobody")).contains("e-mail address");
        assertThat(said(0, "admin", "grant", "MINA@hwasil.test")).contains("is an admin");
        assertThat(said(1, "admin", "revoke", "mina@hwasil.test")).contains("last one");
        var password = passwordIn(List.of(said(0, "admin", "password", "mina@hwasil.test")));

        try (var product = Product.start(folder)) {
            var login = Person.tryLogIn(product.address(), "mina", password);
            assertThat(login.body().at("/user/isAdmin").asBoolean()).isTrue();
            assertThat(Person.tryLogIn(product.address(), "mina", password).status())
                    .isEqualTo(401);
        }
    }

    private String said(int status, String... words) {
        var said = Product.said(Product.launch(folder, Map.of(), words), status);
        assertThat(said.lines()).hasSize(1);
        return said;
    }

    static String passwordIn(List<String> lines) {
        assertThat(lines).hasSize(1);
        var matcher = PASSWORD.matcher(lines.getFirst());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
