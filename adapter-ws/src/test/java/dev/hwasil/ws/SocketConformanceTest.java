package dev.hwasil.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the published test suite of Socket.IO 5 asks of a server, behaviour by behaviour, over the network. */
final class SocketConformanceTest extends TransportConformance {

    @Override
    String path() {
        return "/socket.io/";
    }

    @Override
    void assertThatItIsHeard(SocketClient client) {
        client.send("40");
        assertThat(client.packet()).startsWith("40{");
    }

    /** In the main namespace, and told so. */
    private SocketClient connected() {
        var client = webSocket();
        connect(client, "", "{}");
        return client;
    }

    private static void connect(SocketClient client, String namespace, String auth) {
        client.send("40" + namespace + auth);
        assertThat(client.packet()).matches("40" + namespace + "\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}");
        assertThat(client.packet()).isEqualTo("42" + namespace + "[\"auth\"," + auth + "]");
    }

    @Test
    @DisplayName("SIO-2 connect: to the main namespace")
    void connects_to_the_main_namespace() {
        try (var client = webSocket()) {
            client.send("40");
            assertThat(client.packet()).matches("40\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}");
            assertThat(client.packet()).isEqualTo("42[\"auth\",{}]");
        }
    }

    @Test
    @DisplayName("SIO-2 connect: to the main namespace, with a payload")
    void connects_to_the_main_namespace_with_a_payload() {
        try (var client = webSocket()) {
            connect(client, "", "{\"token\":\"123\"}");
        }
    }

    @Test
    @DisplayName("SIO-2 connect: to another namespace")
    void connects_to_another_namespace() {
        try (var client = webSocket()) {
            client.send("40/custom,");
            assertThat(client.packet()).startsWith("40/custom,{\"sid\":");
            assertThat(client.packet()).isEqualTo("42/custom,[\"auth\",{}]");
        }
    }

    @Test
    @DisplayName("SIO-2 connect: to another namespace, with a payload")
    void connects_to_another_namespace_with_a_payload() {
        try (var client = webSocket()) {
            connect(client, "/custom,", "{\"token\":\"abc\"}");
        }
    }

    @Test
    @DisplayName("SIO-3 connect: an unknown namespace is refused")
    void an_unknown_namespace_is_refused() {
        try (var client = webSocket()) {
            client.send("40/random");
            assertThat(client.packet()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
        }
    }

    @Test
    @DisplayName("SIO-5 connect: what is no packet ends the session")
    void what_is_no_packet_ends_the_session_before_it_is_connected() {
        try (var client = webSocket()) {
            client.send("4abc");
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    @DisplayName("SIO-4 connect: a session that connects to nothing ends")
    void a_session_that_connects_to_nothing_ends() {
        try (var client = webSocket()) {
            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    @DisplayName("SIO-8 disconnect: from the main namespace, and the session stays")
    void disconnects_from_the_main_namespace() {
        try (var client = connected()) {
            client.send("41");
            assertThat(client.packet(_ -> true)).isEqualTo("2");
        }
    }

    @Test
    @DisplayName("SIO-8 disconnect: from another namespace, and the main one stays")
    void disconnects_from_another_namespace() {
        try (var client = connected()) {
            connect(client, "/custom,", "{}");

            client.send("41/custom");
            client.send("42[\"message\",\"message to main namespace\"]");

            assertThat(client.packet()).isEqualTo("42[\"message-back\",\"message to main namespace\"]");
        }
    }

    @Test
    @DisplayName("SIO-1 message: text")
    void text_is_sent_back() {
        try (var client = connected()) {
            client.send("42[\"message\",1,\"2\",{\"3\":[true]}]");
            assertThat(client.packet()).isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true]}]");
        }
    }

    @Test
    @DisplayName("SIO-10 message: with attachments")
    void attachments_are_sent_back() {
        try (var client = connected()) {
            client.send("452-[\"message\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            client.send(new byte[] {1, 2, 3});
            client.send(new byte[] {4, 5, 6});

            assertThat(client.packet())
                    .isEqualTo("452-[\"message-back\","
                            + "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            assertThat(client.packet()).isEqualTo("binary [1, 2, 3]");
            assertThat(client.packet()).isEqualTo("binary [4, 5, 6]");
        }
    }

    @Test
    @DisplayName("SIO-6 message: text, acknowledged")
    void text_is_acknowledged() {
        try (var client = connected()) {
            client.send("42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}]");
            assertThat(client.packet()).isEqualTo("43456[1,\"2\",{\"3\":[false]}]");
        }
    }

    @Test
    @DisplayName("SIO-10 message: with attachments, acknowledged with them")
    void attachments_are_acknowledged() {
        try (var client = connected()) {
            client.send("452-789[\"message-with-ack\","
                    + "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            client.send(new byte[] {1, 2, 3});
            client.send(new byte[] {4, 5, 6});

            assertThat(client.packet())
                    .isEqualTo("462-789[{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
            assertThat(client.packet()).isEqualTo("binary [1, 2, 3]");
            assertThat(client.packet()).isEqualTo("binary [4, 5, 6]");
        }
    }

    @Test
    @DisplayName("SIO-5 message: an unknown type of packet ends the session")
    void an_unknown_type_of_packet_ends_the_session() {
        assertThatItEndsWith("4abc");
    }

    @Test
    @DisplayName("SIO-5 message: a payload that is no array ends the session")
    void a_payload_that_is_no_array_ends_the_session() {
        assertThatItEndsWith("42{}");
    }

    @Test
    @DisplayName("SIO-5 message: an ack id that is no number ends the session")
    void an_ack_id_that_is_no_number_ends_the_session() {
        assertThatItEndsWith("42abc[\"message-with-ack\",1,\"2\",{\"3\":[false]}]");
    }

    private void assertThatItEndsWith(String packet) {
        try (var client = connected()) {
            client.send(packet);
            assertThat(client.closeCode()).isEqualTo(1002);
        }
    }
}
