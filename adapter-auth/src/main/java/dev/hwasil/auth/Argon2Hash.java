package dev.hwasil.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An argon2id hash (RFC 9106, version 1.3) with what it was made with; as text, in the PHC string format.
 *
 * @param memory KiB
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Argon2Hash(int memory, int passes, int lanes, byte[] salt, byte[] digest) {

    /** What OWASP's password storage cheat sheet recommends. */
    private static final int MEMORY = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int DIGEST_BYTES = 32;

    /** Nothing in here makes a check cost more than a few times our own parameters. */
    private static final int MAX_MEMORY = 64 * 1024;

    private static final Pattern TEXT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=([1-9]),p=([1-4])"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** Made now, with our parameters. */
    static Argon2Hash of(String password, byte[] salt) {
        return new Argon2Hash(MEMORY, PASSES, LANES, salt, digest(password, MEMORY, PASSES, LANES, salt, DIGEST_BYTES));
    }

    /** Read from its text; empty when it is none, or one that is out of bounds. */
    static Optional<Argon2Hash> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var memory = Integer.parseInt(parts.group(1));
        var lanes = Integer.parseInt(parts.group(3));
        if (memory < 8 * lanes || memory > MAX_MEMORY) return Optional.empty();
        var base64 = Base64.getDecoder();
        try {
            return Optional.of(new Argon2Hash(
                    memory,
                    Integer.parseInt(parts.group(2)),
                    lanes,
                    base64.decode(parts.group(4)),
                    base64.decode(parts.group(5))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whether it was made of this password; takes the same time either way. */
    boolean isOf(String password) {
        return MessageDigest.isEqual(digest, digest(password, memory, passes, lanes, salt, digest.length));
    }

    /** The PHC string. */
    @Override
    public String toString() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(digest));
    }

    private static byte[] digest(String password, int memory, int passes, int lanes, byte[] salt, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var digest = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
