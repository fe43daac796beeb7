package dev.hwasil.storage.s3;

import dev.hwasil.application.unit.Sha256;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object. When the connection is lost on the way, they go on from there on another one. Who reads all
 * of them is given the last ones only when they are the bytes that were stored. Not thread-safe.
 */
final class Reading extends InputStream {

    /** How often it is taken up again. */
    private static final int ATTEMPTS = 3;

    /** Asks for the bytes from a place on. */
    interface Source {
        Connection from(long offset) throws IOException;
    }

    /** Bytes on their way. */
    interface Connection {
        InputStream bytes();

        /** Lets go of it, with what has not been read. */
        void abort();
    }

    private final Source source;
    private final long length;
    private final @Nullable String sha256;
    private final MessageDigest digest = Sha256.digest();
    private Connection connection;
    private long position;
    private int failures;

    /**
     * Opens it, and returns when its first bytes are there.
     *
     * @param sha256 what all of it must have, in hex; null where that cannot be told
     * @throws IOException when they do not come
     */
    static InputStream open(Source source, long offset, long length, @Nullable String sha256) throws IOException {
        if (offset >= length) return InputStream.nullInputStream();
        var bytes = new BufferedInputStream(new Reading(source, offset, length, offset == 0 ? sha256 : null));
        try {
            bytes.mark(1);
            var _ = bytes.read();
            bytes.reset();
            return bytes;
        } catch (IOException lost) {
            bytes.close();
            throw lost;
        }
    }

    private Reading(Source source, long offset, long length, @Nullable String sha256) throws IOException {
        this.source = source;
        this.position = offset;
        this.length = length;
        this.sha256 = sha256;
        this.connection = source.from(offset);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) return 0;
        if (position == length) return -1;
        while (true) {
            try {
                var read = connection.bytes().read(bytes, offset, (int) Math.min(count, length - position));
                if (read < 0) throw new EOFException("cut off after " + position + " of " + length + " bytes");
                position += read;
                verify(bytes, offset, read);
                return read;
            } catch (WrongBytes wrong) {
                throw wrong;
            } catch (IOException lost) {
                goOn(lost);
            }
        }
    }

    private void verify(byte[] bytes, int offset, int count) throws WrongBytes {
        if (sha256 == null) return;
        digest.update(bytes, offset, count);
        if (position < length) return;
        var actual = Sha256.of(digest.digest()).hex();
        if (!actual.equals(sha256)) throw new WrongBytes(actual);
    }

    private void goOn(IOException lost) throws IOException {
        connection.abort();
        if (++failures > ATTEMPTS) throw lost;
        connection = source.from(position);
    }

    @Override
    public void close() throws IOException {
        if (position < length) connection.abort();
        connection.bytes().close();
    }

    /** These are not the bytes that were stored. */
    private static final class WrongBytes extends IOException {
        private static final long serialVersionUID = 1L;

        private WrongBytes(String actual) {
            super("its bytes have changed: their SHA-256 is " + actual);
        }
    }
}
