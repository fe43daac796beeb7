import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A socket of the load: WebSocket (RFC 6455) and Socket.IO 5, as far as a load needs them. It never blocks, and looks at a
 * message only for what is measured.
 */
final class Client {

    /** What is measured of what comes in. */
    interface Ear {
        /** Somebody's cursor came to {@code to}. */
        void cursor(Client to, long x, long y);

        /** Somebody's comment came to {@code to}, with the number that its text begins with. */
        void comment(Client to, long number);

        /** A change was acknowledged. */
        void acknowledged(Client by, int id, boolean refused);
    }

    private enum State {
        CONNECTING,
        UPGRADING,
        OPENING,
        AUTHENTICATING,
        JOINING,
        READY,
        LOST
    }

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final byte[] X = "\"x\":".getBytes(US_ASCII);
    private static final byte[] Y = "\"y\":".getBytes(US_ASCII);
    private static final byte[] NUMBER = "\"c:".getBytes(US_ASCII);

    /** Shared by all: there is one thread. */
    private static final ByteBuffer IN = ByteBuffer.allocate(1 << 20);

    final int index;
    final String projectId;
    private final String token;
    private final boolean isBatched;
    private final Ear ear;
    private final SocketChannel channel;
    private final SelectionKey key;
    private State state = State.CONNECTING;
    private byte[] begun = {};
    private byte[] unsent = {};

    Client(int index, String projectId, String token, boolean isBatched, int port, Selector selector, Ear ear)
            throws IOException {
        this.index = index;
        this.projectId = projectId;
        this.token = token;
        this.isBatched = isBatched;
        this.ear = ear;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    boolean isReady() {
        return state == State.READY;
    }

    boolean isLost() {
        return state == State.LOST;
    }

    /** Reads no more, as a page that its browser has put to sleep. */
    void stopReading() {
        key.interestOps(0);
    }

    void close() throws IOException {
        state = State.LOST;
        channel.close();
    }

    void on(SelectionKey ready) throws IOException {
        try {
            if (ready.isConnectable() && channel.finishConnect()) upgrade();
            if (ready.isValid() && ready.isWritable()) flush();
            if (ready.isValid() && ready.isReadable()) read();
        } catch (IOException lost) {
            close();
        }
    }

    private void upgrade() throws IOException {
        state = State.UPGRADING;
        key.interestOps(SelectionKey.OP_READ);
        write(("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(US_ASCII));
    }

    /** Sends an event, or a change when it has an id to be acknowledged by; false when what came before is not yet gone. */
    boolean emit(String event, String id, String json) throws IOException {
        if (unsent.length > 0) return false;
        send("42" + id + "[\"" + event + "\"," + json + "]");
        return true;
    }

    private void send(String text) throws IOException {
        var payload = text.getBytes(US_ASCII);
        var head = payload.length < 126 ? 2 : 4;
        var frame = new byte[head + 4 + payload.length];
        frame[0] = (byte) 0x81;
        if (head == 2) {
            frame[1] = (byte) (0x80 | payload.length);
        } else {
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(MASK, 0, frame, head, 4);
        for (var i = 0; i < payload.length; i++) frame[head + 4 + i] = (byte) (payload[i] ^ MASK[i & 3]);
        write(frame);
    }

    private void write(byte[] bytes) throws IOException {
        if (unsent.length > 0) {
            unsent = joined(unsent, bytes);
            return;
        }
        var buffer = ByteBuffer.wrap(bytes);
        channel.write(buffer);
        keep(buffer);
    }

    private void flush() throws IOException {
        var buffer = ByteBuffer.wrap(unsent);
        channel.write(buffer);
        keep(buffer);
    }

    private void keep(ByteBuffer rest) {
        unsent = Arrays.copyOfRange(rest.array(), rest.position(), rest.limit());
        var write = unsent.length > 0 ? SelectionKey.OP_WRITE : 0;
        if (key.interestOps() != (SelectionKey.OP_READ | write)) key.interestOps(SelectionKey.OP_READ | write);
    }

    private void read() throws IOException {
        IN.clear().put(begun);
        begun = new byte[0];
        var read = channel.read(IN);
        if (read < 0) {
            close();
            return;
        }
        IN.flip();
        if (state == State.UPGRADING && !isUpgraded()) return;
        while (state != State.LOST && nextFrame()) {}
        begun = Arrays.copyOfRange(IN.array(), IN.position(), IN.limit());
    }

    private boolean isUpgraded() throws IOException {
        var head = new String(IN.array(), 0, IN.limit(), US_ASCII);
        var end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            begun = Arrays.copyOf(IN.array(), IN.limit());
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            System.err.println("not upgraded: " + head.lines().findFirst().orElse(""));
            close();
            return false;
        }
        IN.position(end + 4);
        state = State.OPENING;
        return true;
    }

    private boolean nextFrame() throws IOException {
        var start = IN.position();
        if (IN.remaining() < 2) return false;
        var opcode = IN.get() & 15;
        var length = (long) (IN.get() & 127);
        var more = length < 126 ? 0 : length == 126 ? 2 : 8;
        if (IN.remaining() < more) {
            IN.position(start);
            return false;
        }
        if (more == 2) length = IN.getShort() & 0xFFFF;
        else if (more == 8) length = IN.getLong();
        if (IN.remaining() < length) {
            IN.position(start);
            return false;
        }
        var from = IN.position();
        IN.position(from + (int) length);
        if (opcode == 8) close();
        else if (opcode == 1) message(IN.array(), from, from + (int) length);
        return true;
    }

    private void message(byte[] bytes, int from, int to) throws IOException {
        if (bytes[from] == '2' && to - from == 1) send("3");
        else if (bytes[from] == '4' && to - from > 1) packet(bytes, from + 1, to);
        else if (bytes[from] == '0' && state == State.OPENING) {
            state = State.AUTHENTICATING;
            send("40{\"token\":\"" + token + "\"}");
        }
    }

    private void packet(byte[] bytes, int from, int to) throws IOException {
        switch (bytes[from]) {
            case '0' -> {
                state = State.JOINING;
                emit("join:project", "", "{\"projectId\":\"" + projectId + "\"" + (isBatched ? ",\"cursors\":\"batch\"" : "") + "}");
            }
            case '2' -> event(bytes, from + 1, to);
            case '3' -> {
                var id = 0;
                var at = from + 1;
                for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) id = id * 10 + bytes[at] - '0';
                ear.acknowledged(this, id, find(bytes, at, Math.min(at + 12, to), "\"error\"".getBytes(US_ASCII)) >= 0);
            }
            case '4' -> {
                System.err.println("refused: " + new String(bytes, from, to - from, US_ASCII));
                close();
            }
            default -> {}
        }
    }

    private void event(byte[] bytes, int from, int to) {
        if (starts(bytes, from, to, "[\"cursor")) cursors(bytes, from, to);
        else if (starts(bytes, from, to, "[\"comment:created\"")) {
            var at = find(bytes, from, to, NUMBER);
            if (at >= 0) ear.comment(this, number(bytes, at));
        } else if (state == State.JOINING && starts(bytes, from, to, "[\"joined:project\"")) state = State.READY;
        else if (starts(bytes, from, to, "[\"error\"")) {
            System.err.println("error: " + new String(bytes, from, to - from, US_ASCII));
        }
    }

    private void cursors(byte[] bytes, int from, int to) {
        for (var at = from; ; ) {
            var x = find(bytes, at, to, X);
            if (x < 0) return;
            var y = find(bytes, x, to, Y);
            if (y < 0) return;
            ear.cursor(this, number(bytes, x), number(bytes, y));
            at = y;
        }
    }

    private static boolean starts(byte[] bytes, int from, int to, String text) {
        if (to - from < text.length()) return false;
        for (var i = 0; i < text.length(); i++) if (bytes[from + i] != text.charAt(i)) return false;
        return true;
    }

    /** Where what follows the pattern begins, or -1. */
    private static int find(byte[] bytes, int from, int to, byte[] pattern) {
        next:
        for (var at = from; at <= to - pattern.length; at++) {
            for (var i = 0; i < pattern.length; i++) if (bytes[at + i] != pattern[i]) continue next;
            return at + pattern.length;
        }
        return -1;
    }

    /** A whole number; some servers write large ones as {@code 1.2E7}. */
    private static long number(byte[] bytes, int at) {
        var value = 0L;
        var end = at;
        for (; bytes[end] >= '0' && bytes[end] <= '9'; end++) value = value * 10 + bytes[end] - '0';
        if (bytes[end] != '.' && bytes[end] != 'E' && bytes[end] != 'e') return value;
        for (end = at; "0123456789.eE+-".indexOf(bytes[end]) >= 0; ) end++;
        return Math.round(Double.parseDouble(new String(bytes, at, end - at, US_ASCII)));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
