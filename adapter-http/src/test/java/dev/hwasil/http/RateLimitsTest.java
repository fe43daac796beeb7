package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.image.SamplePicture;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one may ask. */
final class RateLimitsTest {

    @AutoClose
    private final Door door = Door.open(open -> open.behind(TrustedProxies.in(List.of("127.0.0.0/8", "10.0.0.0/8"))));

    private final Client stranger = door.stranger();

    private Client from(String forwarded) {
        return stranger.with("X-Forwarded-For", forwarded);
    }

    private static Answer logIn(Client client, String name, String password) {
        return client.post("/api/auth/login", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }

    @Test
    void ten_wrong_logins_are_enough_for_a_quarter_of_an_hour() {
        var mina = door.someone();
        var name = mina.get("/api/auth/session").is(200).text("/user/username");
        for (var i = 0; i < 10; i++) logIn(from("203.0.113.7"), name, "wrong").isProblem(401, "invalid-credentials");

        var refused = logIn(from("203.0.113.7"), name, Door.PASSWORD).isProblem(429, "rate-limited");

        assertThat(refused.header("Retry-After")).isEqualTo("900");
        logIn(from("203.0.113.8"), name, Door.PASSWORD).is(200);
        door.clock.pass(Duration.ofMinutes(15));
        logIn(from("203.0.113.7"), name, Door.PASSWORD).is(200);
    }

    @Test
    void a_person_may_ask_in_a_burst_and_then_twenty_times_a_second() {
        var mina = door.someone();
        var joon = door.someone();
        for (var i = 0; i < 2_400; i++) mina.get("/api/auth/session").is(200);

        var refused = mina.get("/api/auth/session").isProblem(429, "rate-limited");

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        joon.get("/api/auth/session").is(200);
        stranger.get("/api/health").is(200);
        door.clock.pass(Duration.ofSeconds(1));
        for (var i = 0; i < 20; i++) mina.get("/api/auth/session").is(200);
        mina.get("/api/auth/session").isProblem(429, "rate-limited");
    }

    @Test
    void uploads_are_counted_for_themselves() {
        var mina = door.someone();
        var images = "/api/scenes/" + UUID.randomUUID() + "/images";
        var form = new Form()
                .text("type", "art")
                .file("image", "a.png", SamplePicture.png(8, 8).bytes());
        for (var i = 0; i < 240; i++) mina.post(images, form).isProblem(404, "not-found");

        mina.post(images, form).isProblem(429, "rate-limited");

        mina.get("/api/auth/session").is(200);
        door.clock.pass(Duration.ofSeconds(1));
        for (var i = 0; i < 2; i++) mina.post(images, form).isProblem(404, "not-found");
        mina.post(images, form).isProblem(429, "rate-limited");
    }

    @Test
    void who_brings_no_good_token_is_counted_by_where_they_come_from() {
        for (var i = 0; i < 2_400; i++) {
            var answer = i % 2 == 0
                    ? from("203.0.113.9").authorized("x").get("/api/projects")
                    : from("203.0.113.9").send("POST", "/api/auth/refresh");
            answer.is(401);
        }

        from("203.0.113.9").get("/api/projects").isProblem(429, "rate-limited");
        from("203.0.113.9").send("POST", "/api/auth/refresh").isProblem(429, "rate-limited");
        logIn(from("203.0.113.9"), "nobody", "wrong").isProblem(429, "rate-limited");

        from("203.0.113.10").get("/api/projects").isProblem(401, "unauthenticated");
        from("203.0.113.9").get("/api/health").is(200);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                       | 203.0.113.0/24
            198.51.100.1, 203.0.113.7         | 203.0.113.0/24
            198.51.100.1, 203.0.113.7, 10.2.3.4 | 203.0.113.0/24
            2001:db8:1:2::3                   | 2001:db8:1::/48
            ::ffff:203.0.113.7                | 203.0.113.0/24
            10.2.3.4                          | 10.2.3.0/24
            203.0.113.7, nonsense             | 127.0.0.0/24
            nonsense                          | 127.0.0.0/24
            example.org                       | 127.0.0.0/24
            """)
    void behind_proxies_the_last_address_that_is_none_of_them_counts(String forwarded, String network) {
        logIn(from(forwarded), "nobody", "wrong").is(401);

        assertThat(door.stores.work().read().audit())
                .last()
                .satisfies(entry -> assertThat(entry.network()).isEqualTo(network));
    }

    @Test
    void an_entry_of_the_audit_log_is_found_in_the_log_of_requests() {
        logIn(stranger.with("X-Request-Id", "this-one"), "nobody", "wrong").is(401);

        assertThat(door.stores.work().read().audit())
                .last()
                .satisfies(entry -> assertThat(entry.request()).isEqualTo("this-one"));
    }
}
