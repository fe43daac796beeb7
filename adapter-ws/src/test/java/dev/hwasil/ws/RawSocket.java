package dev.hwasil.ws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A TCP connection that speaks just enough HTTP and WebSocket to do what no decent client does. */
final class RawSocket implements AutoCloseable {

    private static final int TEXT = 0x81;
    private static final int SMALL = 4_096;
    private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

    private final Socket socket = new Socket();

    private RawSocket(int port) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout((int) SocketClient.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static RawSocket to(int port) {
        try {
            return new RawSocket(port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks for a WebSocket and answers all that the server says to it. */
    String upgrade(String target, String... headers) {
        var request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
        for (var header : headers) request.append(header).append("\r\n");
        send(request.append("\r\n").toString());
        try {
            return head();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends that as it stands. */
    void send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            var next = socket.getInputStream().read();
            if (next < 0) throw new IOException("ended after: " + head.toString(StandardCharsets.UTF_8));
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    /** Asks for that and answers the body; the connection stays. */
    String get(String target) {
        send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        try {
            var length = LENGTH.matcher(head());
            if (!length.find()) throw new IOException("an answer without a length");
            return new String(
                    socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What comes until the server closes. */
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What comes up to that text, frames and all. */
    String until(String text) {
        try {
            var come = new ByteArrayOutputStream();
            while (!come.toString(StandardCharsets.UTF_8).contains(text)) {
                var next = socket.getInputStream().read();
                if (next < 0) throw new IOException("ended after: " + come.toString(StandardCharsets.UTF_8));
                come.write(next);
            }
            return come.toString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends a whole text frame, masked with zeros. */
    void text(byte[] payload) {
        piece(TEXT, payload);
    }

    /** Sends a frame with this first byte, masked with zeros. */
    void piece(int first, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        try {
            socket.getOutputStream().write(frame.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends these bytes as they stand. */
    void bytes(int... bytes) {
        try {
            var all = new ByteArrayOutputStream();
            for (var one : bytes) all.write(one);
            socket.getOutputStream().write(all.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void text(String payload) {
        text(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The close code of the next close frame; what comes before it is lost. */
    int closeCode() {
        try {
            var in = socket.getInputStream();
            while (true) {
                var opcode = in.read() & 0x0f;
                var length = in.read();
                if (length == 126) length = (in.read() << 8) | in.read();
                var payload = in.readNBytes(length);
                if (opcode == 8) return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
