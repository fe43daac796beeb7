package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.storage.StorageNotOpened;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Finds out whether the bucket can be used, and opens it. All of AWS's client is loaded here, and not before. */
final class S3Opening {

    private static final int ATTEMPTS = 3;

    /** Nobody waits for an answer yet, and all of the client is being loaded. */
    private static final Patience AT_THE_START = new Patience(Duration.ofSeconds(20));

    private S3Opening() {}

    static FileStorage open(S3Settings settings, Timing timing) throws StorageNotOpened {
        var where = settings.endpoint().map(uri -> "S3_ENDPOINT " + uri).orElse("S3_BUCKET " + settings.bucket());
        try {
            var client = client(settings, timing);
            var _ = AT_THE_START.await(() -> client.headBucket(r -> r.bucket(settings.bucket())));
            if (!storage(client, client, settings, AT_THE_START).isReady()) {
                throw new IOException("nothing can be written there");
            }
            var sending = client(settings, timing.ofSending());
            return storage(client, sending, settings, new Patience(timing.patience()));
        } catch (S3Exception refused) {
            throw new StorageNotOpened(refusal(refused, settings), refused);
        } catch (Exception failed) {
            throw new StorageNotOpened(where + " cannot be used: " + Failures.told(failed) + ".", failed);
        }
    }

    private static S3FileStorage storage(S3Client client, S3Client sending, S3Settings settings, Patience patience) {
        var bucket = settings.bucket();
        var links = settings.presigned()
                ? Optional.of(new Presigning(client, bucket, settings.publicEndpoint()))
                : Optional.<Presigning>empty();
        return new S3FileStorage(client, new Uploads(sending, bucket, patience), bucket, patience, links);
    }

    private static String refusal(S3Exception refused, S3Settings settings) {
        var bucket = "S3_BUCKET " + settings.bucket();
        return switch (refused.statusCode()) {
            case 404 -> bucket + " is not there.";
            case 403, 401 ->
                bucket + " is not open to "
                        + settings.credentials()
                                .map(who -> "S3_ACCESS_KEY_ID " + who.id() + " with its S3_SECRET_ACCESS_KEY.")
                                .orElse("the credentials of this machine.");
            case 301, 400 -> bucket + " cannot be used: S3_REGION may be another (" + refused.statusCode() + ").";
            default -> bucket + " cannot be used: the service answers " + refused.statusCode() + ".";
        };
    }

    static S3Client client(S3Settings settings, Timing timing) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timing.connect())
                        .socketTimeout(timing.answer()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                // we send Content-MD5, which services know that know none of the newer checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(o -> o.retryStrategy(retries()).addExecutionInterceptor(Sending.ATTEMPTS));
        settings.region().map(Region::of).ifPresent(builder::region);
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** Full jitter; a service that is away for long is not asked more than once. */
    private static StandardRetryStrategy retries() {
        var delay = BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1));
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(delay)
                .throttlingBackoffStrategy(delay)
                .retryOnException(Failures::isChangedOnTheWay)
                .build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.credentials()
                .<AwsCredentialsProvider>map(
                        who -> StaticCredentialsProvider.create(AwsBasicCredentials.create(who.id(), who.secret())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
