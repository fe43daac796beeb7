package dev.hwasil.storage.s3;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A network that breaks: stands before a server and does to its connections what it is told. */
public final class FaultProxy implements AutoCloseable {

    /** What happens to a connection. Places are counted in bytes from its beginning. */
    public sealed interface Fault {

        /** Nothing. */
        record None() implements Fault {}

        /** What the client says is taken and nobody answers. */
        record Silence() implements Fault {}

        /** Nothing that the client says is taken, after so many bytes. */
        record Deafness(long after) implements Fault {}

        /** It is reset when the client has said so much. */
        record Reset(long after) implements Fault {}

        /** The server's answer ends here. */
        record CutAnswer(long after) implements Fault {}

        /** The server's answer stops here, and the connection stays. */
        record StuckAnswer(long after) implements Fault {}

        /** One bit of what the client says at this place is another. */
        record FlippedRequest(long at) implements Fault {}

        /** One bit of what the server says at this place is another. */
        record FlippedAnswer(long at) implements Fault {}

        /** Somebody else answers with these words. */
        record OtherAnswer(String words) implements Fault {}
    }

    private record Plan(Fault fault, AtomicInteger connections) {
        private Fault next() {
            return connections.getAndDecrement() > 0 ? fault : new Fault.None();
        }
    }

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Plan plan = new Plan(new Fault.None(), new AtomicInteger());

    private FaultProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** Stands before the server at that port of this machine. */
    public static FaultProxy before(int target) {
        try {
            var listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            var proxy = new FaultProxy(listener, target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** From now on this happens to every connection; those that are open are closed. */
    public void always(Fault fault) {
        first(Integer.MAX_VALUE, fault);
    }

    /** This happens to the next ones, and nothing to those after. */
    public void first(int connections, Fault fault) {
        plan = new Plan(fault, new AtomicInteger(connections));
        open.forEach(FaultProxy::close);
    }

    /** From now on nothing happens. */
    public void mend() {
        always(new Fault.None());
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                var fault = plan.next();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client, fault));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket client, Fault fault) {
        try (client) {
            switch (fault) {
                case Fault.Silence _ -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
                case Fault.OtherAnswer(var words) -> answer(client, words);
                default -> relay(client, fault);
            }
        } catch (IOException _) {
            // one of them has hung up
        } finally {
            open.remove(client);
        }
    }

    private void relay(Socket client, Fault fault) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            var answers = Thread.ofVirtual().start(() -> {
                pump(server, client, fault, false);
                close(client);
            });
            pump(client, server, fault, true);
            if (!(fault instanceof Fault.Reset)) join(answers);
            open.remove(server);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to, Fault fault, boolean isRequest) {
        var buffer = new byte[16 * 1024];
        var position = 0L;
        try {
            InputStream in = from.getInputStream();
            for (int count; (count = in.read(buffer)) >= 0; position += count) {
                var passes = isRequest
                        ? request(from, fault, buffer, position, count)
                        : answer(to, fault, buffer, position, count);
                to.getOutputStream().write(buffer, 0, passes);
                if (passes < count) return;
            }
            to.shutdownOutput();
        } catch (IOException _) {
            close(to);
        }
    }

    /** How many of these bytes go on. */
    private static int request(Socket client, Fault fault, byte[] bytes, long position, int count) throws IOException {
        switch (fault) {
            case Fault.Reset(var after)
            when position + count > after -> {
                client.setSoLinger(true, 0);
                client.close();
                return (int) Math.max(0, after - position);
            }
            case Fault.Deafness(var after) when position + count > after -> hold(client);
            case Fault.FlippedRequest(var at) -> flip(bytes, at - position, count);
            default -> {}
        }
        return count;
    }

    private static int answer(Socket client, Fault fault, byte[] bytes, long position, int count) {
        switch (fault) {
            case Fault.CutAnswer(var after)
            when position + count > after -> {
                return (int) Math.max(0, after - position);
            }
            case Fault.StuckAnswer(var after)
            when position + count > after -> {
                try {
                    client.getOutputStream().write(bytes, 0, (int) Math.max(0, after - position));
                } catch (IOException _) {
                    return 0;
                }
                hold(client);
            }
            case Fault.FlippedAnswer(var at) -> flip(bytes, at - position, count);
            default -> {}
        }
        return count;
    }

    /** Until somebody closes it. */
    private static void hold(Socket client) {
        while (!client.isClosed()) LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }

    private static void flip(byte[] bytes, long place, int count) {
        if (place >= 0 && place < count) bytes[(int) place] ^= 1;
    }

    private static void answer(Socket client, String words) throws IOException {
        var in = client.getInputStream();
        var end = 0;
        for (int one; end < 4 && (one = in.read()) >= 0; ) end = one == "\r\n\r\n".charAt(end) ? end + 1 : 0;
        client.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        client.shutdownOutput();
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is of no use any more
        }
    }

    @Override
    public void close() {
        close(listener);
        open.forEach(FaultProxy::close);
    }
}
