package dev.hwasil.auth;

import dev.hwasil.application.account.TokenIssuer.RefreshToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * 256 random bits each; the successor of a token is its HMAC under a key that HKDF makes of the secret for this alone.
 */
final class RefreshTokens {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "hwasil refresh token successor".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    RefreshTokens(byte[] secret) {
        try {
            key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            HMAC, HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RefreshToken first() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return token(bytes);
    }

    RefreshToken successorOf(RefreshToken token) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return token(mac.doFinal(token.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RefreshToken token(byte[] bytes) {
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
