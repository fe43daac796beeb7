package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class TurnstileTest {

    private static final Duration WAIT = Duration.ofMillis(600);

    @Test
    void while_there_is_no_connection_one_waits_for_it_and_the_others_are_told_at_once() throws Exception {
        try (var pool = new HikariDataSource(poolOfOne());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turnstile = new Turnstile(pool);
            try (var _ = turnstile.connection()) {
                assertThat(toRefuse(turnstile)).isGreaterThanOrEqualTo(WAIT);

                Callable<Duration> another = () -> toRefuse(turnstile);
                var others = threads.invokeAll(Collections.nCopies(8, another));

                assertThat(others.stream().map(Future::resultNow).filter(waited -> waited.compareTo(WAIT) >= 0))
                        .hasSize(1);
            }

            try (var again = turnstile.connection()) {
                assertThat(again.isValid(1)).isTrue();
            }
        }
    }

    private static HikariConfig poolOfOne() {
        var settings = TestStores.shared().settings();
        var config = new HikariConfig();
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(WAIT.toMillis());
        return config;
    }

    /** How long it takes to say that there is none. */
    private static Duration toRefuse(Turnstile turnstile) {
        var from = Instant.now();
        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(() -> {
            try (var unexpected = turnstile.connection()) {
                throw new SQLException("there was one: " + unexpected);
            }
        });
        return Duration.between(from, Instant.now());
    }
}
