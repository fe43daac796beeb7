package dev.hwasil.ws.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.concurrent.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A session over a transport that writes when it is told to. */
final class EngineSessionTest {

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final Wire wire = new Wire();
    private final Heard heard = new Heard();
    private final Engine engine = new Engine(settings(Duration.ofMinutes(1), 10_000), timers, _ -> heard);
    private final EngineSession session = engine.open(wire, newcomer());

    private static EngineSettings settings(Duration pingInterval, int queueBytes) {
        return new EngineSettings(
                "/engine.io",
                pingInterval,
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                1_000,
                4_000,
                queueBytes,
                Duration.ofSeconds(15),
                Origins.any());
    }

    private static Newcomers.Newcomer newcomer() {
        return Newcomers.unlimited().enter("somewhere", List.of()).orElseThrow();
    }

    private static final class Wire implements Transport {
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final ArrayDeque<Runnable> held = new ArrayDeque<>();
        private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        private final CompletableFuture<Boolean> aborted = new CompletableFuture<>();
        private boolean stuck;

        @Override
        public TransportType type() {
            return TransportType.WEBSOCKET;
        }

        @Override
        public boolean reserve() {
            return true;
        }

        @Override
        public void write(List<Outgoing> packets, Runnable done, Runnable failed) {
            packets.forEach(packet ->
                    written.add(StandardCharsets.UTF_8.decode(packet.payload()).toString()));
            if (stuck) held.add(done);
            else done.run();
        }

        private void release() {
            held.remove().run();
        }

        @Override
        public void close(CloseReason reason) {
            closed.complete(reason);
        }

        @Override
        public void abort() {
            aborted.complete(true);
        }
    }

    private static final class Heard implements SessionListener {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final CompletableFuture<CloseReason> end = new CompletableFuture<>();

        @Override
        public void message(String text) {
            messages.add(text);
        }

        @Override
        public void binary(byte[] data) {
            messages.add(data.length + " bytes");
        }

        @Override
        public void oversized() {
            messages.add("oversized");
        }

        @Override
        public void closed(CloseReason reason) {
            end.complete(reason);
        }
    }

    private static Outgoing message(String text) {
        return Outgoing.message(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopTimers() {
        timers.shutdownNow();
    }

    @Test
    @DisplayName("EIO-1 the first packet tells the settings, in five keys")
    void the_first_packet_tells_the_settings() {
        assertThat(wire.written)
                .singleElement()
                .asString()
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[],"
                        + "\"pingInterval\":60000,\"pingTimeout\":200,\"maxPayload\":1000}");
    }

    @Test
    @DisplayName("EIO-9 what waits goes out together, in order, when the write before it is done")
    void what_waits_goes_out_together() {
        wire.stuck = true;
        session.send(message("a"));
        session.send(message("b"));
        session.send(message("c"));
        assertThat(wire.written).endsWith("4a");

        wire.release();
        assertThat(wire.written).endsWith("4a", "4b", "4c");
        assertThat(wire.held).hasSize(1);
    }

    @Test
    @DisplayName("EIO-10 a reader that lags behind further than the bound is cut")
    void a_reader_that_lags_behind_is_cut() {
        wire.stuck = true;
        for (var i = 0; i < 200; i++) session.send(message("."));

        assertThat(wire.aborted).isDone();
        assertThat(wire.closed).isNotDone();
        assertThat(heard.end.join()).isEqualTo(CloseReason.SLOW_READER);
        assertThat(engine.figures().slowReaders()).isEqualTo(1);
        assertThat(engine.sessions()).isZero();
    }

    @Test
    @DisplayName("EIO-11 a polite end waits for what was sent before, and takes no more")
    void a_polite_end_waits_for_what_was_sent_before() {
        wire.stuck = true;
        session.send(message("a"));
        session.send(message("b"));
        session.close();
        session.send(message("too late"));
        assertThat(wire.closed).isNotDone();

        wire.release();
        wire.release();

        assertThat(wire.written).endsWith("4a", "4b");
        assertThat(wire.closed.join()).isEqualTo(CloseReason.SERVER);
        assertThat(heard.end.join()).isEqualTo(CloseReason.SERVER);
    }

    @Test
    @DisplayName("EIO-11 a client that does not take part in the end is cut")
    void a_client_that_does_not_take_part_in_the_end_is_cut() {
        wire.stuck = true;
        session.send(message("never read"));
        session.close();

        Eventually.until(wire.aborted::isDone);
        assertThat(heard.end.join()).isEqualTo(CloseReason.SERVER);
    }

    @Test
    @DisplayName("EIO-5 the client's close ends the session")
    void the_clients_close_ends_the_session() {
        session.receive("1");
        session.receive("4after the end");

        assertThat(heard.end.join()).isEqualTo(CloseReason.CLIENT);
        assertThat(wire.closed.join()).isEqualTo(CloseReason.CLIENT);
        assertThat(heard.messages).isEmpty();
    }

    @Test
    @DisplayName("EIO-7 a message beyond the limit is lost and the session stays")
    void a_message_beyond_the_limit_is_lost_and_the_session_stays() {
        session.receive("4" + "가".repeat(333));
        session.receive("4" + "가".repeat(334));
        session.receive("4" + "a".repeat(1_001));
        session.receive(new byte[1_001]);
        session.receive(new byte[1_000]);

        assertThat(heard.messages)
                .containsExactly("가".repeat(333), "oversized", "oversized", "oversized", "1000 bytes");
        assertThat(engine.sessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("EIO-4 a session whose pings are answered lives, and one whose ping is not ends")
    void a_session_lives_while_its_pings_are_answered() {
        var quick = new Engine(settings(Duration.ofMillis(20), 10_000), timers, _ -> heard);
        var pinged = quick.open(wire, newcomer());
        for (var round = 2; round < 8; round++) {
            var pings = round;
            Eventually.until(() -> wire.written.stream().filter("2"::equals).count() == pings - 1);
            pinged.receive("3");
        }
        assertThat(quick.sessions()).isEqualTo(1);

        Eventually.until(heard.end::isDone);

        assertThat(heard.end.join()).isEqualTo(CloseReason.PING_TIMEOUT);
        assertThat(wire.aborted).isDone();
    }

    @Test
    @DisplayName("EIO-4 an alarm that is late is made up for by what comes")
    void an_alarm_that_is_late_is_made_up_for() {
        var busy = new ScheduledThreadPoolExecutor(1);
        var free = new CountDownLatch(1);
        busy.execute(() -> Waiting.atMost(Duration.ofSeconds(10), free));
        var quick = new Engine(settings(Duration.ofMillis(20), 10_000), busy, _ -> heard);
        var pinged = quick.open(wire, newcomer());

        Eventually.until(() -> {
            pinged.catchUp();
            return heard.end.isDone();
        });

        assertThat(wire.written).filteredOn("2"::equals).hasSize(1);
        assertThat(heard.end.join()).isEqualTo(CloseReason.PING_TIMEOUT);
        free.countDown();
        busy.shutdownNow();
    }

    @Test
    @DisplayName("EIO-4 pongs that nobody asked for do not add pings")
    void pongs_that_nobody_asked_for_do_not_add_pings() {
        var quick = new Engine(settings(Duration.ofMillis(50), 10_000), timers, _ -> heard);
        var pinged = quick.open(wire, newcomer());
        for (var i = 0; i < 1_000; i++) pinged.receive("3");

        Eventually.until(heard.end::isDone);

        assertThat(wire.written).filteredOn("2"::equals).hasSize(1);
        assertThat(timers.getQueue()).hasSizeLessThan(1_010);
    }

    @Test
    @DisplayName("EIO-4 an alarm that was cancelled too late rings in vain")
    void an_alarm_that_was_cancelled_too_late_rings_in_vain() {
        try (var unstoppable = new UnstoppableTimers()) {
            var quick = new Engine(settings(Duration.ofMillis(20), 10_000), unstoppable, _ -> heard);
            var pinged = quick.open(wire, newcomer());
            for (var round = 1; round < 25; round++) {
                var pings = round;
                Eventually.until(() -> wire.written.stream().filter("2"::equals).count() == pings);
                pinged.receive("3");
            }
            assertThat(heard.end).isNotDone();
            unstoppable.shutdownNow();
        }
    }

    /** Cancelling its alarms has no effect, as when they are already on their way. */
    private static final class UnstoppableTimers extends ScheduledThreadPoolExecutor {
        private UnstoppableTimers() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable alarm, long delay, TimeUnit unit) {
            var _ = super.schedule(alarm, delay, unit);
            return super.schedule(() -> {}, 0, unit);
        }
    }

    @Test
    @DisplayName("EIO-9 packets of many senders arrive whole, each sender's in order")
    void packets_of_many_senders_arrive_each_senders_in_order() {
        var senders = 4;
        var roomy = new Engine(settings(Duration.ofMinutes(1), 10_000_000), timers, _ -> heard);
        var shared = roomy.open(wire, newcomer());
        Race.of(senders, sender -> {
            for (var i = 0; i < 2_000; i++) shared.send(message(sender + " " + i));
        });

        for (var sender = 0; sender < senders; sender++) {
            var head = "4" + sender + " ";
            assertThat(wire.written)
                    .filteredOn(packet -> packet.startsWith(head))
                    .extracting(packet -> Integer.parseInt(packet.substring(head.length())))
                    .hasSize(2_000)
                    .isSorted();
        }
    }

    @Test
    @DisplayName("EIO-12 an engine that closes ends its sessions and every later one")
    void an_engine_that_closes_ends_its_sessions() {
        engine.close();
        assertThat(heard.end.join()).isEqualTo(CloseReason.SERVER);

        var late = new Wire();
        var _ = engine.open(late, newcomer());
        assertThat(late.closed).isDone();
        assertThat(engine.sessions()).isZero();
    }
}
