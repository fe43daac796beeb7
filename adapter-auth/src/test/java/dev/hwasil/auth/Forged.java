package dev.hwasil.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that we did not make. */
public final class Forged {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Pattern TIME = Pattern.compile("\\$(?<distance>[+-][0-9]+)?");

    private Forged() {}

    /** One of any content, signed with HMAC-SHA256; single quotes stand for double ones. */
    public static String token(String header, String payload, byte[] secret) {
        var signed = base64(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text in which {@code $}, {@code $+n} and {@code $-n} stand for that second and n seconds from it. */
    public static String timed(String json, long second) {
        return TIME.matcher(json).replaceAll(time -> {
            var distance = time.group("distance");
            return Long.toString(second + (distance == null ? 0 : Long.parseLong(distance)));
        });
    }

    /** Other texts that a lenient reader takes for the same token. */
    static List<String> respelled(String token) {
        var last = ALPHABET.indexOf(token.charAt(token.length() - 1));
        var body = token.substring(0, token.length() - 1);
        var lastLetters = Stream.of(1, 2, 3).map(bits -> body + ALPHABET.charAt(last | bits));
        return Stream.concat(lastLetters, Stream.of(token + "=", token + ".", token + "\n", " " + token))
                .toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
