package dev.hwasil.application.unit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a secret is known without being kept: its SHA-256 (FIPS 180-4), in lower-case hexadecimal. */
public record Sha256(String hex) {

    /** Takes only whole hashes. */
    public Sha256 {
        if (HexFormat.of().parseHex(hex).length != 32) throw new IllegalArgumentException("not a SHA-256");
    }

    /** The hash of a text's UTF-8 bytes. */
    public static Sha256 of(String text) {
        return of(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of these bytes. */
    public static Sha256 ofContent(byte[] content) {
        return of(digest().digest(content));
    }

    /** A hash that was computed elsewhere. */
    public static Sha256 of(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    /** What computes one piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
