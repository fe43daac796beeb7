package dev.hwasil.application.storage;

import dev.hwasil.application.unit.Signer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Links that open one file for a while without any header: the path carries the end of its life and a signature
 * (HMAC-SHA256, RFC 2104) over both. The time of signing is rounded, so that a file's link stays the same for
 * {@link #STEADY} and a browser's cache finds it again; it works for at least {@link #STEADY} more. Thread-safe.
 */
public final class FileLinks {

    /** For how long the same link is given out. */
    public static final Duration STEADY = Duration.ofHours(1);

    /** For how long a link works at most. */
    public static final Duration LONGEST = STEADY.multipliedBy(2);

    /** Under which path the links stand. */
    public static final String PATH = "/files/";

    private final Signer signer;
    private final String base;
    private final InstantSource clock;

    /**
     * Signs with {@code secret}.
     *
     * @param base what stands before the path: an origin such as {@code https://studio.example}, or nothing, and then
     *     links are relative to the server that gave them
     */
    public FileLinks(byte[] secret, String base, InstantSource clock) {
        this.signer = new Signer(secret);
        this.base = base;
        this.clock = clock;
    }

    /** Links that are given out now are the same until this number changes. */
    public long period() {
        return clock.instant().getEpochSecond() / STEADY.toSeconds();
    }

    /** A link that opens the file. */
    public String to(FileKey file) {
        var expires = expiry(clock.instant());
        return base + PATH + file + "?expires=" + expires + "&signature=" + signer.sign(said(file.value(), expires));
    }

    /** Whether a link's parts belong together and it still works. */
    public boolean opens(FileKey file, long expires, String signature) {
        return signer.hasSigned(said(file.value(), expires), signature)
                && clock.instant().getEpochSecond() < expires;
    }

    private static long expiry(Instant at) {
        var steady = STEADY.toSeconds();
        return at.getEpochSecond() / steady * steady + LONGEST.toSeconds();
    }

    private static String said(String file, long expires) {
        return file + "\n" + expires;
    }
}
