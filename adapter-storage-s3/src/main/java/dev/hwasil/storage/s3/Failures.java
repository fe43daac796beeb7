package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What it means for us when a call fails. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Set<String> CHANGED = Set.of("BadDigest", "XAmzContentSHA256Mismatch");

    private static final int PRECONDITION_FAILED = 412;
    private static final int INSUFFICIENT_STORAGE = 507;

    private Failures() {}

    /** Whether an object was not written because there is one. */
    static boolean isThereAlready(S3Exception refused) {
        return refused.statusCode() == PRECONDITION_FAILED;
    }

    /** Whether it was refused because it did not have its checksum when it arrived. */
    static boolean isChangedOnTheWay(Throwable failed) {
        return failed instanceof S3Exception refused && CHANGED.contains(codeOf(refused));
    }

    /** What the caller of the port is told. A mistake of our own goes through as it is. */
    static RuntimeException refusal(String attempt, Exception failed) {
        if (failed instanceof IllegalStateException bug) return bug;
        if (failed instanceof S3Exception refused && isFull(refused)) return new NoRoomLeft().asException();
        LOG.warn("the storage is not available to {}: {}", attempt, told(failed));
        return new StorageUnavailable().asException();
    }

    /** Services have words of their own for it: QuotaExceeded (Ceph), XMinioStorageFull (MinIO). */
    private static boolean isFull(S3Exception refused) {
        var code = codeOf(refused);
        return refused.statusCode() == INSUFFICIENT_STORAGE || code.contains("Quota") || code.contains("StorageFull");
    }

    private static String codeOf(S3Exception refused) {
        var details = refused.awsErrorDetails();
        return details == null ? "" : String.valueOf(details.errorCode());
    }

    /** For the log: on one line, and without what the client says of its own attempts. */
    static String told(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
