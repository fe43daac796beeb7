package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.StorageSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the bucket is and who we are there.
 *
 * @param region absent: what the machine says, by AWS's own rules
 * @param endpoint absent: AWS
 * @param credentials absent: what the machine says, by AWS's own rules
 * @param pathStyle whether the bucket stands in the path and not in the host's name
 * @param presigned whether links lead straight to the bucket
 * @param publicEndpoint where they lead; absent: where we reach it ourselves
 */
record S3Settings(
        String bucket,
        Optional<String> region,
        Optional<URI> endpoint,
        Optional<Credentials> credentials,
        boolean pathStyle,
        boolean presigned,
        Optional<URI> publicEndpoint) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

    /** Services that are not AWS take any region, and this one is what they call it when they have none. */
    private static final String ANY_REGION = "us-east-1";

    /** Who we are. */
    record Credentials(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Reads them, and says what is wrong. */
    static S3Settings of(StorageSettings read) {
        var bucket = read.text("S3_BUCKET").orElse("");
        read.require(
                BUCKET.matcher(bucket).matches(),
                bucket.isEmpty()
                        ? "S3_BUCKET must be given when STORAGE_TYPE is s3."
                        : "S3_BUCKET must be the name of a bucket: 3 to 63 of a-z, 0-9, hyphen and dot.");
        var endpoint = read.text("S3_ENDPOINT").flatMap(text -> origin(read, "S3_ENDPOINT", text));
        var region = read.text("S3_REGION");
        read.require(
                region.isEmpty() || REGION.matcher(region.get()).matches(),
                "S3_REGION must be a region like eu-central-1.");
        var id = read.text("S3_ACCESS_KEY_ID");
        var secret = read.text("S3_SECRET_ACCESS_KEY");
        read.require(
                id.isEmpty() || secret.isPresent(), "S3_SECRET_ACCESS_KEY must be given when S3_ACCESS_KEY_ID is.");
        read.require(
                secret.isEmpty() || id.isPresent(), "S3_ACCESS_KEY_ID must be given when S3_SECRET_ACCESS_KEY is.");
        var pathStyle = read.choice("S3_PATH_STYLE", "false", List.of("true", "false"));
        var presigned = read.choice("S3_PRESIGNED", "off", List.of("on", "off")).equals("on");
        var publicEndpoint = read.text("S3_PUBLIC_ENDPOINT").flatMap(text -> origin(read, "S3_PUBLIC_ENDPOINT", text));
        read.require(
                presigned || publicEndpoint.isEmpty(),
                "S3_PUBLIC_ENDPOINT is where links lead when S3_PRESIGNED is on, which it is not.");
        return new S3Settings(
                bucket,
                region.or(() -> endpoint.map(_ -> ANY_REGION)),
                endpoint,
                id.flatMap(who -> secret.map(word -> new Credentials(who, word))),
                pathStyle.equals("true"),
                presigned,
                publicEndpoint);
    }

    private static Optional<URI> origin(StorageSettings read, String name, String text) {
        try {
            var uri = new URI(text.replaceFirst("/$", ""));
            var scheme = String.valueOf(uri.getScheme());
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && String.valueOf(uri.getRawPath()).isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException _) {
            // said below
        }
        read.require(false, name + " must be an origin like https://s3.example.");
        return Optional.empty();
    }
}
