package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.FileLinks;
import dev.hwasil.application.storage.FileStorage.Link;
import dev.hwasil.application.storage.FileStorage.Shown;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Links that lead straight to an object: a GET that is signed in its query (AWS Signature Version 4), what is said of
 * the bytes included. Each is dated back from its end, and not from now, so that it is the same until then.
 */
final class Presigning {

    private static final String KEEP = "private, immutable, max-age=" + FileLinks.LONGEST.toSeconds();

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final S3Client client;
    private final String bucket;
    private final Optional<URI> endpoint;

    /**
     * Signs as this client does.
     *
     * @param endpoint where others reach the service, if not where the client does
     */
    Presigning(S3Client client, String bucket, Optional<URI> endpoint) {
        this.client = client;
        this.bucket = bucket;
        this.endpoint = endpoint;
    }

    /** Where the links lead. */
    String origin() {
        var object = where("any");
        return object.getScheme() + "://" + object.getRawAuthority();
    }

    /** One of them; it ends with the credentials that it is signed by, if they end before. */
    Link to(String key, Shown as, Instant until) {
        var config = client.serviceClientConfiguration();
        AwsCredentialsIdentity who =
                config.credentialsProvider().resolveIdentity().join();
        var from = Clock.fixed(until.minus(FileLinks.LONGEST), ZoneOffset.UTC);
        var signed = signer.sign(r -> r.identity(who)
                .request(request(key, as))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, config.region().id())
                .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, FileLinks.LONGEST)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, from));
        var end = who.expirationTime().filter(until::isAfter).orElse(until);
        return new Link(signed.request().getUri().toString(), end);
    }

    private SdkHttpRequest request(String key, Shown as) {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(where(key))
                .putRawQueryParameter("response-content-type", as.mediaType())
                .putRawQueryParameter("response-cache-control", KEEP);
        if (as.isAttachment()) request.putRawQueryParameter("response-content-disposition", "attachment");
        return request.build();
    }

    private URI where(String key) {
        try {
            return client.utilities()
                    .getUrl(r -> r.bucket(bucket).key(key).endpoint(endpoint.orElse(null)))
                    .toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible); // our keys need no escape
        }
    }
}
