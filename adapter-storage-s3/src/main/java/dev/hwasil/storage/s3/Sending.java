package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.Content;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * One part of a content on its way: opened anew for each attempt, and telling how far it has come. The client reads it
 * to sign it as well, and again for each attempt: only what goes further than all attempts before is progress.
 */
final class Sending implements ContentStreamProvider, AutoCloseable {

    private static final ExecutionAttribute<Sending> OF_REQUEST = new ExecutionAttribute<>("sending");

    /** Tells each of them when an attempt begins: what is read next goes over the network. */
    static final ExecutionInterceptor ATTEMPTS = new ExecutionInterceptor() {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes request) {
            request.getOptionalAttribute(OF_REQUEST).ifPresent(Sending::begin);
        }
    };

    private final Content content;
    private final Fingerprint.Part part;
    private final AtomicLong furthest = new AtomicLong();
    private @Nullable InputStream open;
    private boolean isNextSent;

    Sending(Content content, Fingerprint.Part part) {
        this.content = content;
        this.part = part;
    }

    RequestBody body() {
        return RequestBody.fromContentProvider(this, part.length(), "application/octet-stream");
    }

    /** To be told of the attempts of this request. */
    void follow(AwsRequestOverrideConfiguration.Builder request) {
        request.putExecutionAttribute(OF_REQUEST, this);
    }

    private synchronized void begin() {
        isNextSent = true;
    }

    /** How many bytes of it have been sent in the attempt that got furthest. */
    long progress() {
        return furthest.get();
    }

    @Override
    public synchronized InputStream newStream() {
        close();
        try {
            var in = content.open();
            open = in;
            in.skipNBytes(part.offset());
            var isSent = isNextSent;
            isNextSent = false;
            return new BufferedInputStream(new Stretch(in, isSent));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized void close() {
        try (var _ = open) {
            open = null;
        } catch (IOException _) {
            // it was only read
        }
    }

    private final class Stretch extends FilterInputStream {

        private final boolean isSent;
        private long left = part.length();

        private Stretch(InputStream in, boolean isSent) {
            super(in);
            this.isSent = isSent;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) return -1;
            var count = in.read(bytes, offset, (int) Math.min(length, left));
            if (count < 0) return -1;
            left -= count;
            if (isSent) furthest.accumulateAndGet(part.length() - left, Math::max);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
