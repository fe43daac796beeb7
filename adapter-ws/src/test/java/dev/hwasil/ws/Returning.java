package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hwasil.domain.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that keeps what the official one keeps. */
final class Returning implements AutoCloseable {
    SocketClient client;
    String sid = "";
    String pid = "";

    @Nullable
    String offset;

    boolean recovered;

    private final Door door;
    private final String token;

    /** What it was told since it was told that it is connected. */
    final List<JsonNode> told = new ArrayList<>();

    Returning(Door door, String token) {
        this.door = door;
        this.token = token;
        client = connect("{\"token\":\"" + token + "\"}");
    }

    private SocketClient connect(String auth) {
        var connecting = SocketClient.bare(door.port());
        assertThat(connecting.packet()).startsWith("0{");
        connecting.send("40" + auth);
        told.clear();
        var packet = connecting.packet();
        assertThat(packet)
                .as("nothing is told before, for a client would keep it for later")
                .startsWith("40");
        var answer = SocketClient.json(packet.substring(2));
        recovered = answer.get("pid").asText().equals(pid);
        sid = answer.get("sid").asText();
        pid = answer.get("pid").asText();
        do {
            packet = connecting.packet();
            keep(packet);
        } while (!packet.startsWith("42[\"connected\""));
        return connecting;
    }

    private void keep(String packet) {
        if (!packet.startsWith("42[")) return;
        var event = SocketClient.json(packet.substring(2));
        told.add(event);
        var last = event.get(event.size() - 1);
        if (event.size() > 1 && last.isTextual()) offset = last.asText();
    }

    void join(ProjectId what) {
        client.send("42[\"join:project\",{\"projectId\":\"" + what.value() + "\"}]");
        hearUntil("joined:project");
    }

    void hearUntil(String event) {
        while (true) {
            var packet = client.packet();
            keep(packet);
            if (packet.startsWith("42[\"" + event + "\"")) return;
        }
    }

    void lose() {
        client.close();
    }

    void comeBack() {
        comeBackWith(token, pid);
    }

    void comeBackWith(String by, String with) {
        var at = offset == null ? "" : ",\"offset\":\"" + offset + "\"";
        client = connect("{\"token\":\"" + by + "\",\"pid\":\"" + with + "\"" + at + "}");
    }

    List<String> heard() {
        return told.stream()
                .filter(event -> event.get(0).asText().equals("comment:created"))
                .map(event -> event.get(1).get("comment").get("content").asText())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
