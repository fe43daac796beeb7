package dev.hwasil.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What is no HTTP is refused before any operation sees it, as a problem like all others, and the connection ends. */
final class JettyRefusalsTest {

    private static final String LOGIN =
            "POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    @AutoClose
    private static final Door DOOR = Door.open();

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> REQUESTS = List.of(
            argumentSet("no request line", "hello\r\n\r\n", 400),
            argumentSet("no version", "GET /\r\n\r\n", 505),
            argumentSet("a version of the future", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505),
            argumentSet("HTTP/2 in the clear", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 426),
            argumentSet("no host", "GET /api/health HTTP/1.1\r\n\r\n", 400),
            argumentSet("two hosts", "GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            argumentSet("a host that is none", "GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
            argumentSet("two lengths", LOGIN + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n123456", 400),
            argumentSet("a length twice", LOGIN + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", 400),
            argumentSet("a negative length", LOGIN + "Content-Length: -1\r\n\r\n", 400),
            argumentSet(
                    "length and chunks",
                    LOGIN + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    400),
            argumentSet("unknown transfer coding", LOGIN + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400),
            argumentSet("a chunk of no size", LOGIN + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400),
            argumentSet(
                    "a chunk ended by a bare line feed",
                    LOGIN + "Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n",
                    400),
            argumentSet("bare line feeds", "GET /api/health HTTP/1.1\nHost: a\n\n", 400),
            argumentSet("one bare line feed", "GET /api/health HTTP/1.1\r\nHost: a\nA: b\r\n\r\n", 400),
            argumentSet("a folded header", "GET /api/health HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n", 400),
            argumentSet("a space before the colon", "GET /api/health HTTP/1.1\r\nHost: a\r\nA : b\r\n\r\n", 400),
            argumentSet("a header without a colon", "GET /api/health HTTP/1.1\r\nHost: a\r\nA\r\n\r\n", 400),
            argumentSet("NUL in a header", "GET /api/health HTTP/1.1\r\nHost: a\r\nA: b\0c\r\n\r\n", 400),
            argumentSet("NUL in the path", "GET /api/%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            argumentSet("a path that is not encoded", "GET /api/%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            argumentSet(
                    "a path that is no UTF-8", "GET /api/%FF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400),
            argumentSet(
                    "raw bytes in the path", "GET /api/\u00ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400),
            argumentSet("a path out of the root", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            argumentSet("a space in the path", "GET /api/a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            argumentSet("a path of 20,000", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414),
            argumentSet(
                    "a header of 20,000", "GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(20_000) + "\r\n\r\n", 431),
            argumentSet("2,000 headers", "GET / HTTP/1.1\r\nHost: a\r\n" + "A: b\r\n".repeat(2_000) + "\r\n", 431));

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void what_is_no_http_is_a_problem_and_ends_the_connection(String request, int status) {
        var answer = Wire.exchange(DOOR, request);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                .contains("\r\nCache-Control: no-store\r\n")
                .contains("\r\nContent-Security-Policy: default-src 'none'")
                .containsPattern("\r\nX-Request-Id: [0-9a-f-]{36}\r\n")
                .contains("\"status\":" + status + ",")
                .contains("\"code\":\"malformed-request\"")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception", "badMessage", "<html", "Server:");
    }
}
