package dev.hwasil.http;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What is no HTTP is refused before any operation sees it, as a problem like all others, and the connection ends. */
final class JettyRefusalsTest {

    @AutoClose
    private static final Door DOOR = Door.open();

    @SuppressWarnings("unused") // by the test below
    private static final List<Arguments> REQUESTS = List.of(
            argumentSet("no request line", "hello\r\n\r\n", 400),
            argumentSet("no version", "GET /\r\n\r\n", 505),
            argumentSet("a version of the future", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505),
            argumentSet("HTTP/2 in the clear", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 426),
            argumentSet("a path of 20,000", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414),
            argumentSet(
                    "a header of 20,000", "GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(20_000) + "\r\n\r\n", 431),
            argumentSet("2,000 headers", "GET / HTTP/1.1\r\nHost: a\r\n" + "A: b\r\n".repeat(2_000) + "\r\n", 431));

    @ParameterizedTest
    @FieldSource("REQUESTS")
    void what_is_no_http_is_a_problem_and_ends_the_connection(String request, int status) {
        Wire.refused(DOOR, request, status);
    }
}
