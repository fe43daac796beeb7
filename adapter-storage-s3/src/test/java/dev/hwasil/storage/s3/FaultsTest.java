package dev.hwasil.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hwasil.application.concurrent.Eventually;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.WrittenSettings;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.storage.s3.FaultProxy.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;

/** The storage behind a network that breaks: whatever happens, an answer comes in time and nothing is half there. */
class FaultsTest {

    /** A sixth of what the product waits. */
    private static final Timing TIMING =
            new Timing(Duration.ofMillis(200), Duration.ofMillis(350), Duration.ofMillis(700));

    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final int HEADERS = 2_000;

    private static final Fault SLOW_DOWN = new Fault.OtherAnswer("""
            HTTP/1.1 503 Slow Down\r
            Content-Type: application/xml\r
            Content-Length: 89\r
            Connection: close\r
            \r
            <Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>  \
            """);

    private static S3Server server;
    private static S3Client bucket;
    private static FaultProxy proxy;
    private static FileStorage storage;

    private final FileKey key = new FileKey("artworks/" + UUID.randomUUID() + "/main.webp");
    private final byte[] bytes = bytes(300_000);

    @BeforeAll
    static void open() throws Exception {
        server = S3Server.shared();
        bucket = server.client();
        proxy = FaultProxy.before(server.port());
        storage = S3Opening.open(
                S3Settings.of(new WrittenSettings(S3Server.settings(proxy.port()), Path.of("none"))), TIMING);
    }

    @AfterAll
    static void close() {
        proxy.close();
    }

    @BeforeEach
    void mend() {
        proxy.mend();
    }

    static Stream<Fault> lasting() {
        return Stream.of(
                new Fault.Silence(),
                new Fault.Reset(100),
                new Fault.CutAnswer(10),
                new Fault.StuckAnswer(10),
                SLOW_DOWN,
                new Fault.OtherAnswer("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
                new Fault.OtherAnswer("this is no HTTP at all\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void what_lasts_is_told_in_time_by_whatever_is_asked_and_is_over_when_it_is(Fault fault) throws Exception {
        storage.put(key, new Content.Bytes(bytes));
        var found = storage.find(key).orElseThrow();
        var other = new FileKey(key + ".other");

        proxy.always(fault);

        List<Runnable> asked = List.of(
                () -> assertThat(refusal(() -> storage.put(other, new Content.Bytes(bytes))))
                        .isEqualTo("unavailable"),
                () -> assertThat(refusal(() -> storage.find(key))).isEqualTo("unavailable"),
                () -> assertThat(refusal(() -> storage.delete(other))).isEqualTo("unavailable"),
                () -> assertThat(refusal(() -> storage.list().toList())).isEqualTo("unavailable"),
                () -> inTime(() -> assertThatThrownBy(() -> found.open(0)).isInstanceOf(IOException.class)),
                () -> inTime(() -> assertThat(storage.isReady()).isFalse()));
        Race.of(asked.size(), racer -> asked.get(racer).run());

        proxy.mend();
        assertThat(storage.isReady()).isTrue();
        assertThat(read(key)).isEqualTo(bytes);
    }

    @Test
    void a_service_that_takes_nothing_any_more_is_given_up() {
        proxy.always(new Fault.Deafness(HEADERS));

        assertThat(refusal(() -> storage.put(key, new Content.Bytes(bytes(Uploads.PART_BYTES)))))
                .isEqualTo("unavailable");

        assertThat(isThere(key)).isFalse();
    }

    @Test
    void an_upload_that_is_reset_on_the_way_is_sent_again() throws Exception {
        proxy.first(1, new Fault.Reset(100_000));

        assertThat(stored()).isEqualTo(bytes);
    }

    @Test
    void a_service_that_asks_to_slow_down_is_asked_again_later() throws Exception {
        proxy.first(2, SLOW_DOWN);

        assertThat(stored()).isEqualTo(bytes);
    }

    @Test
    void an_upload_whose_answer_was_lost_is_known_again() throws Exception {
        proxy.first(1, new Fault.CutAnswer(0));

        assertThat(stored()).isEqualTo(bytes);
    }

    @Test
    void what_changes_on_the_way_up_is_not_stored_but_sent_again() throws Exception {
        proxy.first(1, new Fault.FlippedRequest(100_000));
        assertThat(stored()).isEqualTo(bytes);

        var other = new FileKey(key + ".other");
        proxy.always(new Fault.FlippedRequest(100_000));
        assertThat(refusal(() -> storage.put(other, new Content.Bytes(bytes)))).isEqualTo("unavailable");
        assertThat(isThere(other)).isFalse();
    }

    @Test
    void what_changes_on_the_way_down_is_never_given_out_whole() {
        storage.put(key, new Content.Bytes(bytes));
        var found = storage.find(key).orElseThrow();
        proxy.always(new Fault.FlippedAnswer(100_000));
        var given = new ByteArrayOutputStream();

        assertThatThrownBy(() -> found.open(0).transferTo(given)).hasMessageContaining("have changed");

        assertThat(given.size()).isLessThan(bytes.length);
    }

    @Test
    void an_answer_that_is_cut_off_is_gone_on_with() throws Exception {
        storage.put(key, new Content.Bytes(bytes));
        var found = storage.find(key).orElseThrow();
        for (var fault : new Fault[] {new Fault.CutAnswer(100_000), new Fault.StuckAnswer(100_000)}) {
            proxy.first(1, fault);

            try (var in = found.open(0)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void an_answer_that_is_cut_off_again_and_again_ends_as_that() {
        storage.put(key, new Content.Bytes(bytes));
        var found = storage.find(key).orElseThrow();
        proxy.always(new Fault.CutAnswer(HEADERS));

        inTime(() -> assertThatThrownBy(() -> found.open(0).readAllBytes()).isInstanceOf(IOException.class));
    }

    @Test
    void a_long_upload_that_fails_on_the_way_leaves_no_part_behind() {
        proxy.always(new Fault.Reset(Uploads.PART_BYTES / 2));

        var refusal = refusal(() -> storage.put(key, new Content.Bytes(bytes(Uploads.PART_BYTES + 1))));

        assertThat(refusal).isEqualTo("unavailable");
        assertThat(isThere(key)).isFalse();
        proxy.mend();
        Eventually.until(() -> bucket.listMultipartUploads(r -> r.bucket(S3Server.BUCKET))
                .uploads()
                .isEmpty());
    }

    private static String refusal(ThrowingCallable attempt) {
        return inTime(() ->
                catchThrowableOfType(DomainException.class, attempt).error().code());
    }

    private static <T> T inTime(Supplier<T> asked) {
        var start = System.nanoTime();
        var answer = asked.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        return answer;
    }

    private static boolean isThere(FileKey key) {
        return bucket.listObjectsV2(r -> r.bucket(S3Server.BUCKET).prefix(key.value()))
                .hasContents();
    }

    /** What is there when the bytes have been stored. */
    private byte[] stored() throws IOException {
        storage.put(key, new Content.Bytes(bytes));
        return read(key);
    }

    private static byte[] read(FileKey key) throws IOException {
        try (var in = storage.find(key).orElseThrow().open(0)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
