package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApproachTest {

    private static final Origins ORIGINS = Origins.only(List.of("https://Studio.example"));

    /** There is a session for each transport, of the same name. */
    private static Optional<TransportType> openedBy(String sid) {
        return TransportType.named(sid);
    }

    private static Optional<Refusal> refusal(Approach approach) {
        return approach.refusal(ApproachTest::openedBy, ORIGINS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, true, -, -, -, 4, -, UNKNOWN_TRANSPORT",
                "GET, true, Websocket, -, -, 4, -, UNKNOWN_TRANSPORT",
                "POST, false, carrier-pigeon, unknown, -, 3, https://evil.example, UNKNOWN_TRANSPORT",
                "POST, false, websocket, unknown, -, 3, https://evil.example, UNKNOWN_SID",
                "POST, false, polling, unknown, -, 3, https://evil.example, UNKNOWN_SID",
                "GET, true, websocket, unknown, -, 3, https://evil.example, UNKNOWN_SID",
                "GET, true, websocket, websocket, -, 4, -, BAD_REQUEST",
                "GET, true, websocket, polling, -, 3, https://evil.example, FORBIDDEN",
                "GET, true, websocket, polling, -, 3, -, UNSUPPORTED_VERSION",
                "GET, true, websocket, polling, -, 4, -, -",
                "GET, false, polling, websocket, -, 3, https://evil.example, BAD_REQUEST",
                "GET, false, websocket, polling, -, 4, -, BAD_REQUEST",
                "GET, true, polling, polling, -, 4, -, BAD_REQUEST",
                "PUT, false, polling, polling, -, 3, https://evil.example, BAD_REQUEST",
                "GET, false, polling, polling, 0, 4, -, BAD_REQUEST",
                "GET, false, polling, polling, -, 3, https://evil.example, FORBIDDEN",
                "POST, false, polling, polling, -, 3, -, UNSUPPORTED_VERSION",
                "GET, false, polling, polling, -, 4, -, -",
                "POST, false, polling, polling, -, 4, https://studio.example, -",
                "POST, false, websocket, -, -, 3, https://evil.example, BAD_HANDSHAKE_METHOD",
                "POST, false, polling, -, -, 3, https://evil.example, BAD_HANDSHAKE_METHOD",
                "GET, false, websocket, -, -, 3, https://evil.example, BAD_REQUEST",
                "GET, true, polling, -, -, 3, https://evil.example, BAD_REQUEST",
                "GET, false, polling, -, 0, 3, https://evil.example, BAD_REQUEST",
                "GET, true, websocket, -, -, 3, https://evil.example, FORBIDDEN",
                "GET, false, polling, -, -, 3, https://evil.example, FORBIDDEN",
                "GET, true, websocket, -, -, 3, -, UNSUPPORTED_VERSION",
                "GET, true, websocket, -, -, -, -, UNSUPPORTED_VERSION",
                "GET, false, polling, -, -, abc, -, UNSUPPORTED_VERSION",
                "GET, true, websocket, -, -, 4, -, -",
                "GET, false, polling, -, -, 4, -, -",
            })
    @DisplayName("EIO-2 the first thing that is wrong decides")
    void the_first_thing_that_is_wrong_decides(
            String method,
            boolean upgrade,
            @Nullable String transport,
            @Nullable String sid,
            @Nullable String jsonp,
            @Nullable String version,
            @Nullable String origin,
            @Nullable Refusal expected) {
        var approach = new Approach(method, upgrade, transport, sid, jsonp != null, version, origin, "studio.example");
        assertThat(refusal(approach)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true",
                "https://studio.example, true",
                "HTTPS://STUDIO.EXAMPLE, true",
                "http://studio.example, false",
                "https://studio.example:8443, false",
                "https://studio.example.evil, false",
                "null, false",
                "'', false",
            })
    @DisplayName("EIO-3 an origin is one of the allowed or none")
    void an_origin_is_one_of_the_allowed_or_none(@Nullable String origin, boolean allowed) {
        assertThat(ORIGINS.allow(origin, "other.example")).isEqualTo(allowed);
    }

    @Test
    void an_engine_for_anybody_takes_any_origin() {
        assertThat(Origins.any().allow("https://anywhere.example", "here.example"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://localhost:3000, localhost:3000, true",
                "https://LOCALHOST:3000, localhost:3000, true",
                "https://studio.example, localhost:3000, true",
                "http://localhost:3001, localhost:3000, false",
                "http://localhost:3000.evil, localhost:3000, false",
                "ftp://localhost:3000, localhost:3000, false",
                "http://localhost:3000, -, false",
            })
    @DisplayName("EIO-3 where no address is set, a page of the host that the request names may connect")
    void a_page_of_the_host_that_the_request_names_may_connect(String origin, @Nullable String host, boolean allowed) {
        assertThat(Origins.ownAnd(List.of("https://studio.example")).allow(origin, host))
                .isEqualTo(allowed);
    }

    @Test
    @DisplayName("EIO-2 a refusal says its code and message")
    void a_refusal_says_its_code_and_message() {
        assertThat(Refusal.UNKNOWN_TRANSPORT.json()).isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
        assertThat(Refusal.UNSUPPORTED_VERSION.json())
                .isEqualTo("{\"code\":5,\"message\":\"Unsupported protocol version\"}");
    }
}
