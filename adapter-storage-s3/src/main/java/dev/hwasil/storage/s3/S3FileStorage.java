package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.storage.FileStorage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files as objects of one bucket, under their keys. An object appears whole or not at all, and none is written over.
 * Each carries the SHA-256 of its bytes. A service that does not answer is given up after a few seconds.
 */
public final class S3FileStorage implements FileStorage {

    /** Under which name the SHA-256 of an object's bytes is kept with it, in hex. */
    static final String SHA256 = "sha256";

    private static final String PROBE = ".ready/";

    private final S3Client client;
    private final String bucket;
    private final Patience patience;
    private final Uploads uploads;
    private final Optional<Presigning> links;

    S3FileStorage(S3Client client, Uploads uploads, String bucket, Patience patience, Optional<Presigning> links) {
        this.client = client;
        this.uploads = uploads;
        this.bucket = bucket;
        this.patience = patience;
        this.links = links;
    }

    @Override
    public void put(FileKey key, Content content) {
        try {
            var fingerprint = Fingerprint.of(content, Uploads.PART_BYTES);
            try {
                uploads.send(key.value(), content, fingerprint);
            } catch (S3Exception refused) {
                if (!Failures.isThereAlready(refused)) throw refused;
                requireSame(key, fingerprint);
            }
        } catch (Exception failed) {
            throw Failures.refusal("store", failed);
        }
    }

    /** What is there already is our own when an earlier attempt's answer was lost. */
    private void requireSame(FileKey key, Fingerprint ours) throws Exception {
        var there = head(key);
        if (there.isPresent() && ours.sha256().equals(there.get().sha256())) return;
        throw new IllegalStateException("there is another file under " + key);
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        try {
            return head(key).map(StoredFile.class::cast);
        } catch (Exception failed) {
            throw Failures.refusal("find", failed);
        }
    }

    private Optional<Found> head(FileKey key) throws Exception {
        try {
            var head =
                    patience.await(() -> client.headObject(r -> r.bucket(bucket).key(key.value())));
            return Optional.of(
                    new Found(key.value(), head.contentLength(), head.metadata().get(SHA256)));
        } catch (S3Exception refused) {
            if (refused.statusCode() == 404) return Optional.empty();
            throw refused;
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            var _ = patience.await(
                    () -> client.deleteObject(r -> r.bucket(bucket).key(key.value())));
        } catch (Exception failed) {
            throw Failures.refusal("delete", failed);
        }
    }

    @Override
    public Stream<Listed> list() {
        return Stream.iterate(
                        Optional.of(page(null)),
                        Optional::isPresent,
                        page -> page.filter(ListObjectsV2Response::isTruncated)
                                .map(ListObjectsV2Response::nextContinuationToken)
                                .map(this::page))
                .flatMap(page -> page.orElseThrow().contents().stream())
                .filter(object -> FileKey.isValid(object.key()))
                .map(S3FileStorage::listed);
    }

    private static Listed listed(S3Object object) {
        return new Listed(new FileKey(object.key()), object.size(), object.lastModified());
    }

    private ListObjectsV2Response page(@Nullable String token) {
        try {
            return patience.await(
                    () -> client.listObjectsV2(r -> r.bucket(bucket).continuationToken(token)));
        } catch (Exception failed) {
            throw Failures.refusal("list", failed);
        }
    }

    @Override
    public boolean isReady() {
        var probe = PROBE + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        try {
            var _ = patience.await(() -> {
                var _ = client.putObject(r -> r.bucket(bucket).key(probe), RequestBody.fromBytes(new byte[1]));
                return client.deleteObject(r -> r.bucket(bucket).key(probe));
            });
            return true;
        } catch (Exception _) {
            return false;
        }
    }

    @Override
    public Set<String> linkOrigins() {
        return links.map(Presigning::origin).map(Set::of).orElse(Set.of());
    }

    /** An object that is there. */
    private final class Found implements StoredFile {

        private final String key;
        private final long length;
        private final @Nullable String sha256;

        private Found(String key, long length, @Nullable String sha256) {
            this.key = key;
            this.length = length;
            this.sha256 = sha256;
        }

        private @Nullable String sha256() {
            return sha256;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public InputStream open(long offset) throws IOException {
            return Reading.open(this::from, offset, length, sha256);
        }

        @Override
        public Optional<Link> link(Shown as, Instant until) {
            if (links.isEmpty()) return Optional.empty();
            try {
                return Optional.of(patience.await(() -> links.get().to(key, as, until)));
            } catch (Exception failed) {
                throw Failures.refusal("link to", failed);
            }
        }

        private Reading.Connection from(long offset) throws IOException {
            try {
                var range = offset == 0 ? null : "bytes=" + offset + "-";
                return new Answer(patience.await(
                        () -> client.getObject(r -> r.bucket(bucket).key(key).range(range))));
            } catch (IOException lost) {
                throw lost;
            } catch (Exception failed) {
                throw new IOException(Failures.told(failed), failed);
            }
        }
    }

    private record Answer(ResponseInputStream<GetObjectResponse> bytes) implements Reading.Connection {
        @Override
        public void abort() {
            bytes.abort();
        }
    }
}
