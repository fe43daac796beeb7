package dev.hwasil.bootstrap.journey;

import dev.hwasil.http.Client;
import dev.hwasil.http.rights.AccessMatrix;
import dev.hwasil.http.rights.Installation;
import dev.hwasil.imaging.Pictures;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
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

    @AutoClose
    private Product product;

    private Installation installation;

    @BeforeAll
    void open(@TempDir Path folder) {
        product = Product.start(
                folder, Map.of("ADMIN_EMAIL", "admin@hwasil.test", "RATE_LIMITS", "off", "LOG_LEVEL", "error"));
        var stranger = Client.at(URI.create(product.address()).getPort());
        var login = Person.tryLogIn(product.address(), "admin@hwasil.test", AdminIT.passwordIn(product.said()));
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
}
