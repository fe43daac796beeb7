package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String DATABASE = "postgresql://hwasil:ink+paper@db.example/studio";

    @Test
    void nothing_need_be_set() {
        var settings = Settings.of(Map.of());

        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.metricsPort()).isEmpty();
        assertThat(settings.socketPort()).isEmpty();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.poolSize()).isEqualTo(10);
        assertThat(settings.jwtSecret()).isEmpty();
        assertThat(settings.rateLimits()).isTrue();
        assertThat(settings.socketPath()).isEqualTo("/socket.io");
        assertThat(settings.stopDelay()).isZero();
    }

    @Test
    void what_is_set_is_so() {
        var settings = Settings.of(Map.of(
                "PORT", "0",
                "METRICS_PORT", "9100",
                "SOCKET_PORT", "3001",
                "DATABASE_URL", "postgresql://hwasil:ink+paper@db.example:5433/studio",
                "DATABASE_POOL_SIZE", "20",
                "JWT_SECRET", SECRET,
                "RATE_LIMITS", "off"));

        assertThat(settings.port()).isZero();
        assertThat(settings.metricsPort()).hasValue(9100);
        assertThat(settings.socketPort()).hasValue(3001);
        assertThat(settings.database()).isPresent();
        assertThat(settings.poolSize()).isEqualTo(20);
        assertThat(settings.rateLimits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 65536",
        "PORT, -1",
        "PORT, http",
        "METRICS_PORT, 65536",
        "METRICS_PORT, yes",
        "SOCKET_PORT, -1",
        "DATABASE_POOL_SIZE, 0",
        "DATABASE_POOL_SIZE, 501",
        "DATABASE_URL, mysql://db.example/studio",
        "DATABASE_REPLICA_URL, postgresql://db.example/studio",
        "DATABASE_REPLICA_URL, mysql://db.example/studio",
        "REDIS_URL, redis://cache.example",
        "REDIS_URL, http://cache.example",
        "REDIS_URL, redis://cache.example:99999",
        "REDIS_URL, redis://cache.example/first",
        "JWT_SECRET, changeme",
        "JWT_SECRET, changeme-changeme-changeme-changeme-2026",
        "JWT_SECRET, your-jwt-secret-your-jwt-secret-0001",
        "JWT_SECRET, 0101010101010101010101010101010101010101",
        "JWT_SECRET_FILE, /nowhere/at/all",
        "DATABASE_URL, postgresql://postgres:postgres@db.example/studio",
        "DATABASE_URL, postgresql://studio:studio@db.example/studio",
        "DATABASE_URL, postgresql://studio:ChangeMe@10.0.0.5/studio",
        "PUBLIC_URL, studio.example",
        "PUBLIC_URL, https://studio.example/path",
        "CORS_ORIGINS, *",
        "TRUSTED_PROXIES, 10.0.0.0/33",
        "RATE_LIMITS, maybe",
        "ADMIN_EMAIL, nobody",
        "SOCKET_PATH, socket.io",
        "SOCKET_PATH, /socket io",
        "STORAGE_TYPE, floppy",
        "LOG_LEVEL, loud",
        "LOG_FORMAT, xml",
    })
    void a_wrong_setting_is_named(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_database_of_ones_own_needs_a_secret_and_no_secret_is_said() {
        assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", "postgresql://hwasil:hush@db.example/studio")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("JWT_SECRET")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://studio.example", "http://10.0.0.5:3000", "http://localhost.studio.example"})
    void with_a_database_of_ones_own_people_come_by_https(String publicUrl) {
        assertThatThrownBy(() -> Settings.of(withDatabase("PUBLIC_URL", publicUrl)))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("PUBLIC_URL");
        assertThat(Settings.of(Map.of("PUBLIC_URL", publicUrl)).publicUrl()).hasValue(publicUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://studio.example", "http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000"})
    void or_from_the_same_machine(String publicUrl) {
        assertThat(Settings.of(withDatabase("PUBLIC_URL", publicUrl)).publicUrl())
                .hasValue(publicUrl);
    }

    @Test
    void a_database_of_this_machine_may_have_any_password() {
        for (var host : List.of("localhost", "127.0.0.1:5433", "[::1]:5433")) {
            var settings = Settings.of(
                    Map.of("DATABASE_URL", "postgresql://postgres:postgres@" + host + "/studio", "JWT_SECRET", SECRET));

            assertThat(settings.database()).isPresent();
        }
    }

    private static Map<String, String> withDatabase(String name, String value) {
        return Map.of("DATABASE_URL", DATABASE, "JWT_SECRET", SECRET, name, value);
    }

    @Test
    void a_setting_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        var database = Files.writeString(folder.resolve("database"), DATABASE);

        var settings =
                Settings.of(Map.of("JWT_SECRET_FILE", secret.toString(), "DATABASE_URL_FILE", database.toString()));

        assertThat(settings.jwtSecret().orElseThrow())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(SECRET);
        assertThat(settings.database()).isPresent();
    }

    @Test
    void it_stands_there_or_is_said_and_not_both(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), SECRET);
        var empty = Files.writeString(folder.resolve("empty"), " \n");

        assertThatThrownBy(() -> Settings.of(Map.of("JWT_SECRET_FILE", secret.toString(), "JWT_SECRET", SECRET)))
                .hasMessage("JWT_SECRET and JWT_SECRET_FILE must not both be given.");
        assertThatThrownBy(() -> Settings.of(Map.of("JWT_SECRET_FILE", empty.toString())))
                .hasMessageContaining("JWT_SECRET_FILE must be a file");
        assertThatThrownBy(() -> Settings.of(Map.of("JWT_SECRET_FILE", SECRET)))
                .hasMessageContaining("JWT_SECRET_FILE must be a file")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void settings_do_not_show_what_is_secret() {
        var settings = Settings.of(Map.of(
                "DATABASE_URL", "postgresql://hwasil:hush-1@db.example/studio?sslpassword=hush-2",
                "DATABASE_REPLICA_URL", "postgresql://hwasil:hush-5@near.example/studio",
                "REDIS_URL", "redis://:hush-3@cache.example:6379",
                "JWT_SECRET", SECRET,
                "STORAGE_TYPE", "s3",
                "S3_BUCKET", "studio",
                "S3_ACCESS_KEY_ID", "somebody",
                "S3_SECRET_ACCESS_KEY", "hush-4"));

        assertThat(settings + " " + settings.database() + " " + settings.replica() + " " + settings.storage())
                .contains("db.example", "near.example")
                .doesNotContain("hush", SECRET);
    }
}
