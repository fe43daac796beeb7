package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.Content;
import java.util.ArrayList;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends contents, in one request or, the long ones, in parts. Nothing is held in memory: each part is read from the
 * content while it is sent.
 */
record Uploads(S3Client client, String bucket, Patience patience) {

    /** The longest content of one request, and how long the parts of a longer one are; a part has at least 5 MiB. */
    static final int PART_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** Where there is no object of that key, as a condition (RFC 9110, section 13.1.2). */
    private static final String NONE = "*";

    /** Returns when all of it is there, as one object. */
    void send(String key, Content content, Fingerprint fingerprint) throws Exception {
        if (fingerprint.parts().size() == 1) whole(key, content, fingerprint);
        else inParts(key, content, fingerprint);
    }

    private void whole(String key, Content content, Fingerprint fingerprint) throws Exception {
        var part = fingerprint.parts().getFirst();
        try (var sending = new Sending(content, part)) {
            var _ = patience.await(
                    () -> client.putObject(
                            r -> r.bucket(bucket)
                                    .key(key)
                                    .ifNoneMatch(NONE)
                                    .contentMD5(part.md5())
                                    .metadata(kept(fingerprint))
                                    .overrideConfiguration(sending::follow),
                            sending.body()),
                    sending::progress);
        }
    }

    private void inParts(String key, Content content, Fingerprint fingerprint) throws Exception {
        var upload = patience.await(() -> client.createMultipartUpload(
                        r -> r.bucket(bucket).key(key).metadata(kept(fingerprint))))
                .uploadId();
        try {
            var sent = new ArrayList<CompletedPart>();
            for (var part : fingerprint.parts()) sent.add(part(key, upload, content, part));
            var _ = patience.await(() -> client.completeMultipartUpload(r ->
                    r.bucket(bucket).key(key).uploadId(upload).ifNoneMatch(NONE).multipartUpload(m -> m.parts(sent))));
        } catch (Exception failed) {
            patience.threads().execute(() -> abort(key, upload));
            throw failed;
        }
    }

    private CompletedPart part(String key, String upload, Content content, Fingerprint.Part part) throws Exception {
        try (var sending = new Sending(content, part)) {
            var sent = patience.await(
                    () -> client.uploadPart(
                            r -> r.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .partNumber(part.number())
                                    .contentMD5(part.md5())
                                    .overrideConfiguration(sending::follow),
                            sending.body()),
                    sending::progress);
            return CompletedPart.builder()
                    .partNumber(part.number())
                    .eTag(sent.eTag())
                    .build();
        }
    }

    private static Map<String, String> kept(Fingerprint fingerprint) {
        return Map.of(S3FileStorage.SHA256, fingerprint.sha256());
    }

    /**
     * Parts that belong to nothing are paid for. Where the service is away, they stay until its own rule takes them.
     */
    private void abort(String key, String upload) {
        try {
            var _ = patience.await(() ->
                    client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(upload)));
        } catch (Exception stay) {
            LOG.debug("the parts of an upload stay: {}", Failures.told(stay));
        }
    }
}
