package dev.hwasil.application.unit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts with one secret (HMAC-SHA256, RFC 2104). Thread-safe. */
public final class Signer {

    /** Keyed once; each signature is made by a copy. */
    private final Mac mac;

    /** Signs with this secret. */
    public Signer(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The signature in 32 bytes. */
    public byte[] digest(String text) {
        try {
            var copy = (Mac) mac.clone();
            return copy.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The signature in 43 characters of a URL. */
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(text));
    }

    /** Whether that is the text's signature; takes as long for any that is not. */
    public boolean hasSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
