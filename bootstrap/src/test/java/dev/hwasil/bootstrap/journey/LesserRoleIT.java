package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hwasil.imaging.Pictures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose role owns nothing in the database, as docs/operations.md shows it. */
final class LesserRoleIT {

    private static final String SECRET = "a secret that is long enough for a test";
    private static final String PASSWORD = "ink-and-paper";

    @TempDir
    Path folder;

    @Test
    void it_does_its_work_and_cannot_rewrite_the_audit_log() throws SQLException {
        try (var rows = Database.start(folder.resolve("database"))) {
            Product.said(Product.launch(folder.resolve("data"), rows.settings(SECRET), "migrate"), 0);
            rows.execute("create role hwasil_server login password '" + PASSWORD + "'");
            rows.execute("grant select, insert, update, delete on all tables in schema public to hwasil_server");
            rows.execute("revoke update, delete on audit_log from hwasil_server");

            try (var product =
                    Product.start(folder.resolve("data"), rows.settings(SECRET, "hwasil_server", PASSWORD))) {
                work(product);
            }

            assertThat(rows.rowsOf("audit_log")).isNotEmpty();
            rows.execute("set role hwasil_server");
            for (var rewriting : new String[] {
                "update audit_log set action = 'nothing'",
                "delete from audit_log",
                "truncate audit_log",
                "alter table audit_log disable trigger audit_log_is_only_appended_to",
                "drop trigger audit_log_is_only_appended_to on audit_log",
                "drop table audit_log"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> rows.execute(rewriting))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    /** Something of everything, to the end of an account. */
    private static void work(Product product) {
        var mina = Person.register(product.address(), "mina");
        var project = mina.newProject();
        var scene = mina.newScene(project);
        assertThat(mina.upload(scene, "art", Pictures.lineDrawing(64, 48)).status())
                .isEqualTo(201);
        assertThat(mina.post("/api/scenes/" + scene + "/comments", Map.of("content", "good"))
                        .status())
                .isEqualTo(201);
        assertThat(mina.delete("/api/projects/" + project, Map.of()).status()).isEqualTo(204);
        assertThat(mina.delete("/api/users/me", Map.of("password", "correct horse battery staple"))
                        .status())
                .isEqualTo(204);
    }
}
