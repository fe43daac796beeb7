package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

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
                "DATABASE_URL", "postgresql://hwasil:secret@db.example:5433/studio",
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
        "REDIS_URL, redis://cache.example",
        "REDIS_URL, http://cache.example",
        "REDIS_URL, redis://cache.example:99999",
        "REDIS_URL, redis://cache.example/first",
        "JWT_SECRET, changeme",
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
}
