package dev.hwasil.ws;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A session over HTTP requests that shows each answer as it came. It answers no ping by itself. */
final class PollingClient {

    /** Both packets of a body and what an answer is made of are shown with this between them. */
    static final String SEPARATOR = "\u001e";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final String handshake;

    private PollingClient(URI address, String handshake) {
        this.address = address;
        this.handshake = handshake;
    }

    /** An answer. */
    record Answer(int status, String body, HttpResponse<String> response) {

        /** The packets in it. */
        List<String> packets() {
            return List.of(body.split(SEPARATOR, -1));
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A session that was just opened at this path. */
    static PollingClient opened(int port, String path) {
        var target = "http://127.0.0.1:" + port + path + "?EIO=4&transport=polling";
        var opened = sent(HttpRequest.newBuilder(URI.create(target)));
        if (opened.status() != 200) throw new AssertionError("not opened: " + opened);
        var sid = SocketClient.json(opened.body().split(SEPARATOR, -1)[0].substring(1))
                .get("sid")
                .asText();
        return new PollingClient(URI.create(target + "&sid=" + sid), opened.body());
    }

    /** What it was answered when it opened. */
    String handshake() {
        return handshake;
    }

    /** By which it names itself. */
    String sid() {
        return address.getQuery().substring(address.getQuery().indexOf("sid=") + 4);
    }

    /** Waits for packets; pings are not shown. */
    Answer poll() {
        var answer = polling().join();
        return answer.body().equals("2") ? poll() : answer;
    }

    /** Waits for packets, pings as well, beside other things. */
    CompletableFuture<Answer> polling() {
        return sending(HttpRequest.newBuilder(address));
    }

    /** Brings packets. */
    Answer post(String body) {
        return posting(body).join();
    }

    /** Brings packets beside other things. */
    CompletableFuture<Answer> posting(String body) {
        return sending(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)));
    }

    /** A request to its session that is yet to be completed. */
    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address);
    }

    static Answer sent(HttpRequest.Builder request) {
        return sending(request).join();
    }

    static CompletableFuture<Answer> sending(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString())
                .orTimeout(SocketClient.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> new Answer(answer.statusCode(), answer.body(), answer));
    }
}
