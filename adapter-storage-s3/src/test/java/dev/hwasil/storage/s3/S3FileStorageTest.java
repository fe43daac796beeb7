package dev.hwasil.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.FileStorageContract;
import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.WrittenSettings;
import dev.hwasil.application.unit.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3FileStorageTest extends FileStorageContract {

    private static S3Server server;
    private static S3Client bucket;
    private static FileStorage storage;

    @BeforeAll
    static void open() {
        server = S3Server.shared();
        bucket = server.client();
        storage = opened(with(Map.of("S3_PRESIGNED", "on")));
    }

    @Override
    protected FileStorage storage() {
        return storage;
    }

    static FileStorage opened(Map<String, String> settings) {
        try {
            return new S3StorageType()
                    .read(new WrittenSettings(settings, Path.of("none")))
                    .open();
        } catch (StorageNotOpened failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void an_object_stands_under_its_key_with_the_checksum_of_its_bytes() {
        var key = key();

        storage.put(key, new Content.Bytes(new byte[] {1, 2, 3}));

        var object = bucket.headObject(r -> r.bucket(S3Server.BUCKET).key(key.value()));
        assertThat(object.contentLength()).isEqualTo(3);
        assertThat(object.metadata())
                .containsEntry("sha256", Sha256.ofContent(new byte[] {1, 2, 3}).hex());
    }

    @Test
    void a_long_file_goes_in_parts_and_comes_back_whole_and_leaves_none_behind() throws Exception {
        var key = key();
        var bytes = new byte[2 * Uploads.PART_BYTES + 1];
        new Random(7).nextBytes(bytes);

        storage.put(key, new Content.Bytes(bytes));

        var object = bucket.headObject(r -> r.bucket(S3Server.BUCKET).key(key.value()));
        assertThat(object.eTag()).endsWith("-3\"");
        var found = storage.find(key).orElseThrow();
        try (var all = found.open(0);
                var end = found.open(bytes.length - 1)) {
            assertThat(all.readAllBytes()).isEqualTo(bytes);
            assertThat(end.readAllBytes()).containsExactly(bytes[bytes.length - 1]);
        }
        assertThat(bucket.listMultipartUploads(r -> r.bucket(S3Server.BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    void what_others_have_put_beside_the_files_is_passed_over() {
        for (var name : new String[] {"README", "Photos/a.jpg", ".ready/1", "a/b/c/d/e/f"}) {
            var _ = bucket.putObject(r -> r.bucket(S3Server.BUCKET).key(name), RequestBody.fromString("other"));
        }

        try (var files = storage.list()) {
            assertThat(files.map(file -> file.key().value())).noneMatch(key -> !FileKey.isValid(key));
        }
    }

    @Test
    void what_has_changed_in_the_bucket_is_not_given_out_as_whole() throws Exception {
        var key = key();
        storage.put(key, new Content.Bytes("the true bytes".getBytes(StandardCharsets.UTF_8)));
        var kept = bucket.headObject(r -> r.bucket(S3Server.BUCKET).key(key.value()))
                .metadata();
        var _ = bucket.putObject(
                r -> r.bucket(S3Server.BUCKET).key(key.value()).metadata(kept),
                RequestBody.fromString("the fake bytes"));

        assertThatThrownBy(() -> storage.find(key).orElseThrow().open(0)).hasMessageContaining("have changed");
        try (var part = storage.find(key).orElseThrow().open(4)) {
            assertThat(part.readAllBytes()).asString().isEqualTo("fake bytes"); // a part cannot be told by it
        }
    }

    @Test
    void what_somebody_else_has_put_there_is_read_without_a_checksum() throws Exception {
        var key = key();
        var _ = bucket.putObject(r -> r.bucket(S3Server.BUCKET).key(key.value()), RequestBody.fromString("copied"));

        try (var in = storage.find(key).orElseThrow().open(0)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("copied");
        }
    }

    @Test
    void links_are_handed_out_only_when_asked_for() {
        assertThat(opened(server.settings()).linkOrigins()).isEmpty();
        assertThat(storage.linkOrigins()).containsExactly("http://127.0.0.1:" + server.port());
    }

    @Test
    void links_lead_where_others_reach_the_service() {
        var elsewhere = opened(with(Map.of("S3_PRESIGNED", "on", "S3_PUBLIC_ENDPOINT", "https://s3.studio.example/")));
        var key = key();
        elsewhere.put(key, new Content.Bytes(new byte[1]));

        var link = elsewhere.find(key).orElseThrow().link(new FileStorage.Shown("image/webp", false), Instant.now());

        assertThat(elsewhere.linkOrigins()).containsExactly("https://s3.studio.example");
        assertThat(link.orElseThrow().url()).startsWith("https://s3.studio.example/studio/" + key + "?");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var settings = new HashMap<>(server.settings());
        settings.putAll(more);
        return settings;
    }

    private static FileKey key() {
        return new FileKey("artworks/" + UUID.randomUUID() + "/main.webp");
    }
}
