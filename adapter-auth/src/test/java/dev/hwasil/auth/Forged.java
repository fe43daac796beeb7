package dev.hwasil.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that we did not make. */
final class Forged {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Forged() {}

    /** One of any content, signed with HMAC-SHA256; single quotes stand for double ones. */
    static String token(String header, String payload, byte[] secret) {
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
