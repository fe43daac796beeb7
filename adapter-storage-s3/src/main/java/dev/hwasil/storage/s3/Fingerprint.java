package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.Content;
import dev.hwasil.application.unit.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a content is told by: the SHA-256 of all of it is kept with the object, for whoever reads it; the MD5 of each
 * part goes with that part, for the service to refuse what has changed on the way. Every service knows
 * {@code Content-MD5}; the newer checksums many do not.
 *
 * @param length of all of it, in bytes
 * @param sha256 in hex
 */
record Fingerprint(long length, String sha256, List<Part> parts) {

    /** A stretch of it that is sent in one request. */
    record Part(int number, long offset, long length, String md5) {}

    /** Reads the content once; it has one part at least, and no more than that many bytes in each. */
    static Fingerprint of(Content content, int partSize) throws IOException {
        var length = content.length();
        var whole = Sha256.digest();
        var parts = new ArrayList<Part>();
        var buffer = new byte[64 * 1024];
        try (var in = content.open()) {
            var offset = 0L;
            do {
                var size = Math.min(partSize, length - offset);
                var md5 = md5();
                for (var left = size; left > 0; ) {
                    var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) throw new EOFException("the content is shorter than it says");
                    md5.update(buffer, 0, read);
                    whole.update(buffer, 0, read);
                    left -= read;
                }
                var sum = Base64.getEncoder().encodeToString(md5.digest());
                parts.add(new Part(parts.size() + 1, offset, size, sum));
                offset += size;
            } while (offset < length);
        }
        return new Fingerprint(length, Sha256.of(whole.digest()).hex(), List.copyOf(parts));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
