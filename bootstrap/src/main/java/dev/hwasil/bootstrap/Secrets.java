package dev.hwasil.bootstrap;

import dev.hwasil.application.unit.Signer;

/** Makes several secrets of one, so that what is signed for one purpose is worth nothing for another. */
final class Secrets {

    private Secrets() {}

    /** The secret for this purpose (HMAC-SHA256 of its name). */
    static byte[] derived(byte[] secret, String purpose) {
        return new Signer(secret).digest(purpose);
    }
}
