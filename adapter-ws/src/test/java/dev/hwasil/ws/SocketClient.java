package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hwasil.domain.project.ProjectId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A bare WebSocket that shows each packet as it came; it answers pings unless it is told to be silent. */
final class SocketClient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where a new session opens. */
    static final String TARGET = "/socket.io/?EIO=4&transport=websocket";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile boolean silent;
    private int nextAck;

    private SocketClient(URI address, @Nullable String origin) {
        var builder = HTTP.newWebSocketBuilder();
        if (origin != null) builder.header("Origin", origin);
        socket = builder.buildAsync(address, new Receiver()).join();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var packet = text.toString();
                text.setLength(0);
                received.add(packet);
                if (packet.equals("2") && !silent) send("3");
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            var bytes = new byte[data.remaining()];
            data.get(bytes);
            received.add("binary " + Arrays.toString(bytes));
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(-1);
        }
    }

    /** An open WebSocket that has said nothing. */
    static SocketClient bare(int port) {
        return bare(port, null);
    }

    static SocketClient bare(int port, @Nullable String origin) {
        return at(port, TARGET, origin);
    }

    static SocketClient at(int port, String target, @Nullable String origin) {
        return new SocketClient(URI.create("ws://127.0.0.1:" + port + target), origin);
    }

    /** One that has joined and has not said whose it is. */
    static SocketClient nobody(Door door) {
        var client = bare(door.port());
        client.send("40");
        assertThat(client.event("connected").get("userId").isNull()).isTrue();
        return client;
    }

    /** Connected to the main namespace with this token, and told so. */
    static SocketClient connected(Door door, String token) {
        var client = bare(door.port());
        client.send("40{\"token\":\"" + token + "\"}");
        var _ = client.event("authenticated");
        return client;
    }

    /** One of the token's holder, who is in the project. */
    static SocketClient joined(Door door, String token, ProjectId project) {
        var client = connected(door, token);
        assertThat(client.join(project).get("ok").asBoolean()).isTrue();
        return client;
    }

    /** The client takes one send at a time. */
    synchronized void send(String packet) {
        var _ = socket.sendText(packet, true).join();
    }

    synchronized void send(byte[] data) {
        var _ = socket.sendBinary(ByteBuffer.wrap(data), true).join();
    }

    void beSilent() {
        silent = true;
    }

    /** Says whose it is by the event, as the seed's client does, and answers the acknowledgement. */
    JsonNode authenticate(String token) {
        return call("auth", "{\"token\":\"" + token + "\",\"userId\":\"whoever\"}");
    }

    /** The code of an acknowledgement that refuses. */
    static String refusal(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer.get("error").get("code").asText();
    }

    /** Sends an event and answers its acknowledgement; events that come before it are lost. */
    JsonNode call(String event, String payload) {
        var id = nextAck++;
        send("42" + id + "[\"" + event + "\"," + payload + "]");
        var head = "43" + id + "[";
        return json(packet(packet -> packet.startsWith(head)).substring(head.length() - 1))
                .get(0);
    }

    /** Joins and answers the acknowledgement. */
    JsonNode join(ProjectId project) {
        return call("join:project", "{\"projectId\":\"" + project.value() + "\"}");
    }

    /** The payload of the next event of that name; what comes before it is lost. */
    JsonNode event(String name) {
        var head = "42[\"" + name + "\",";
        return json(packet(packet -> packet.startsWith(head)).substring(2)).get(1);
    }

    /** The next packet, without pings. */
    String packet() {
        return packet(packet -> !packet.equals("2"));
    }

    /** The next packet that fits; what comes before it is lost. */
    String packet(Predicate<String> which) {
        var deadline = Instant.now().plus(PATIENCE);
        var passed = new ArrayList<String>();
        try {
            while (true) {
                var left = Duration.between(Instant.now(), deadline).toMillis();
                var packet = received.poll(Math.max(0, left), TimeUnit.MILLISECONDS);
                if (packet == null) throw new AssertionError("did not come; but these did: " + passed);
                if (which.test(packet)) return packet;
                passed.add(packet);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** All packets that have come and not been asked for. */
    List<String> arrived() {
        var packets = new ArrayList<String>();
        received.drainTo(packets);
        return packets;
    }

    /** The code that the server closed with, once it has; -1 when it went without. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
