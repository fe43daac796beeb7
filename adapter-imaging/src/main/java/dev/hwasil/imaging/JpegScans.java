package dev.hwasil.imaging;

import java.nio.ByteBuffer;

/**
 * The scans of a JPEG that has several: each goes over the whole picture again, so that a small file may mean hours.
 */
final class JpegScans {

    /** Encoders write about ten. */
    private static final int MOST = 100;

    private JpegScans() {}

    /**
     * How many there are.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-image} when there are more than any encoder writes
     */
    static int count(ByteBuffer file, JpegHeader header) {
        if (!header.inScans()) return 1;
        int scans = 0;
        for (int at = header.firstScan(); at + 1 < file.limit(); at++) {
            if (file.get(at) != (byte) 0xFF || file.get(at + 1) != (byte) 0xDA) continue;
            scans++;
            if (scans > MOST) throw Header.undecodable();
        }
        return scans;
    }
}
