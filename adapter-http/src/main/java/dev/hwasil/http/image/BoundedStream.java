package dev.hwasil.http.image;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, as if it ended there. Not thread-safe. */
final class BoundedStream extends FilterInputStream {

    private long left;

    BoundedStream(InputStream stream, long length) {
        super(stream);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) return -1;
        var read = super.read();
        if (read >= 0) left--;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) return -1;
        var read = super.read(buffer, offset, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
    }
}
