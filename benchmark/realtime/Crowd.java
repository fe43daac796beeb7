import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** The sockets of one run: rooms of as many members each, driven by one thread. */
final class Crowd implements AutoCloseable {

    /** No server is asked to admit more at once. */
    private static final int AT_ONCE = 16;

    private static final long PATIENCE_MICROS = 120_000_000;
    private static final long START = System.nanoTime() / 1_000;

    final List<Client> clients = new ArrayList<>();
    private final Selector selector = Selector.open();

    private Crowd() throws IOException {}

    /** Connects them all, and waits until each is in its project. */
    static Crowd in(Server server, int rooms, int members, Client.Ear ear) throws IOException {
        var crowd = new Crowd();
        var patience = micros() + PATIENCE_MICROS;
        var wanted = rooms * members;
        while (crowd.ready() < wanted) {
            while (crowd.clients.size() < wanted && crowd.clients.size() - crowd.ready() < AT_ONCE) {
                var index = crowd.clients.size();
                var room = index / members;
                var token = server.tokens().get(index % server.tokens().size());
                crowd.clients.add(new Client(
                        index,
                        server.projects().get(room),
                        token,
                        server.isBatched(),
                        server.ports().get(index % server.ports().size()),
                        crowd.selector,
                        ear));
            }
            crowd.listen(20_000);
            if (crowd.clients.stream().anyMatch(Client::isLost)) throw new IOException("a connection was lost");
            if (micros() > patience) throw new IOException("only " + crowd.ready() + " of " + wanted + " came in");
        }
        return crowd;
    }

    private int ready() {
        return (int) clients.stream().filter(Client::isReady).count();
    }

    /** Takes what comes in, and waits for it as long as this. */
    void listen(long micros) throws IOException {
        if (micros < 1_000) selector.selectNow();
        else selector.select(micros / 1_000);
        var keys = selector.selectedKeys();
        for (var key : keys) if (key.isValid()) ((Client) key.attachment()).on(key);
        keys.clear();
    }

    /** Takes what comes in for as long as this. */
    void listenFor(double seconds) throws IOException {
        var end = micros() + (long) (seconds * 1e6);
        while (micros() < end) listen(5_000);
    }

    /** The time now, in µs from the start of this program. */
    static long micros() {
        return System.nanoTime() / 1_000 - START;
    }

    @Override
    public void close() throws IOException {
        for (var client : clients) client.close();
        selector.close();
    }
}
