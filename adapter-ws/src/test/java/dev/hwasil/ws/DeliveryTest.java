package dev.hwasil.ws;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.json.BookmarkCursor;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That nothing is lost, doubled or out of order, and that nobody is slowed. */
final class DeliveryTest {

    private static final int LEAVE = 8;
    private static final int JOIN = 9;

    private final Door door = Door.open();
    private final String mina = door.tokenOf(MINA);
    private final ProjectId project = door.projectOf(MINA, JOON);
    private final String here = "{\"projectId\":\"" + project.value() + "\"}";

    @AfterEach
    void close() {
        door.close();
    }

    /** One socket that joins, leaves and joins again, and checks each event against the place that it was told. */
    private final class Listener implements AutoCloseable {
        private final SocketClient client = SocketClient.connected(door, mina);
        private final AtomicLong seen = new AtomicLong(Long.MAX_VALUE);
        private final SplittableRandom random;
        private boolean inside;
        private int joins;

        private Listener(int seed) {
            this.random = new SplittableRandom(seed);
        }

        private void listenUntil(long last) {
            join();
            while (seen.get() != last) hear(client.packet());
        }

        private void join() {
            client.send("42" + JOIN + "[\"join:project\"," + here + "]");
        }

        private void hear(String packet) {
            if (packet.startsWith("42[\"joined:project\"")) joined(packet);
            else if (packet.startsWith("42[\"comment:created\"")) happened(packet);
            else if (packet.startsWith("43" + LEAVE)) left();
        }

        private void joined(String packet) {
            var place = placeIn(packet);
            if (inside) assertThat(place).isEqualTo(seen.get());
            inside = true;
            joins++;
            seen.set(place);
        }

        private void happened(String packet) {
            var seq = SocketClient.json(packet.substring(2)).get(1).get("seq").asLong();
            assertThat(inside).isTrue();
            assertThat(seq).isEqualTo(seen.get() + 1);
            seen.set(seq);
            var dice = random.nextInt(200);
            if (dice == 0) client.send("42" + LEAVE + "[\"leave:project\"," + here + "]");
            if (dice == 1) join();
        }

        private void left() {
            inside = false;
            seen.set(Long.MAX_VALUE);
            join();
        }

        private static long placeIn(String joined) {
            var cursor =
                    SocketClient.json(joined.substring(2)).get(1).get("cursor").asText();
            return BookmarkCursor.read(cursor).reached().values().iterator().next();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    @DisplayName(
            "RT-9 RT-12 every socket hears every event after its place once, in order, whoever writes and joins meanwhile")
    void every_socket_hears_every_event_after_its_place_once_in_order() {
        var writers = 4;
        var sockets = 20;
        var events = 4_000;
        var atOnce = 50;
        var written = new AtomicInteger();
        var listeners = Stream.iterate(0, seed -> seed + 1)
                .limit(sockets)
                .map(Listener::new)
                .toList();

        Race.of(writers + sockets, racer -> {
            if (racer >= writers) {
                listeners.get(racer - writers).listenUntil(events);
                return;
            }
            for (var n = written.incrementAndGet(); n <= events; n = written.incrementAndGet()) {
                var number = n;
                Eventually.until(() -> listeners.stream().allMatch(each -> each.seen.get() > number - atOnce));
                door.comment(mina, project, "comment " + n);
            }
        });

        assertThat(listeners).allMatch(each -> each.seen.get() == events);
        assertThat(listeners.stream().mapToInt(each -> each.joins).sum()).isGreaterThan(sockets * 2);
        assertThat(door.realtime.figures().slowReaders()).isZero();
        listeners.forEach(Listener::close);
    }

    @Test
    @DisplayName("RT-15 a reader that stops is cut, and the others hear everything")
    void a_reader_that_stops_is_cut_and_the_others_hear_everything() {
        try (var stopped = RawSocket.to(door.port());
                var reader = SocketClient.connected(door, door.tokenOf(JOON))) {
            assertThat(stopped.upgrade(SocketClient.TARGET)).startsWith("HTTP/1.1 101");
            stopped.text("40{\"token\":\"" + mina + "\"}");
            stopped.text("42[\"join:project\"," + here + "]");
            assertThat(reader.join(project).get("ok").asBoolean()).isTrue();
            Eventually.until(() -> door.realtime.figures().sockets() == 2);
            Eventually.until(() -> reader.join(project).get("participants").size() == 2);

            var seq = 0L;
            var mostQueued = 0L;
            while (door.realtime.figures().slowReaders() == 0) {
                door.comment(mina, project, "가".repeat(10_000));
                seq++;
                assertThat(reader.event("comment:created").get("seq").asLong()).isEqualTo(seq);
                mostQueued = Math.max(mostQueued, door.realtime.figures().queuedBytes());
            }
            assertThat(mostQueued).isBetween(100_000L, 2L * RealtimeSettings.QUEUE_BYTES);

            Eventually.until(() -> door.realtime.figures().sockets() == 1);
            door.comment(mina, project, "still here");
            assertThat(reader.event("comment:created").get("seq").asLong()).isEqualTo(seq + 1);
        }
    }
}
