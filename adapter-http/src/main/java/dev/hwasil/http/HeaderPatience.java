package dev.hwasil.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Ends a connection over which the head of a request has been coming for too long: a byte now and then keeps it from
 * being idle, and a head has no least rate as a body has. Looks at all connections of the server several times within
 * its patience.
 */
final class HeaderPatience implements HttpConfiguration.Customizer {

    private static final int LOOKS = 4;

    private final Duration patience;
    private final Map<Connection, Waiting> connections = new ConcurrentHashMap<>();

    /** What a connection waits for. */
    private static final class Waiting {

        private int requests;
        private long bytesBefore;
        private int looks;

        synchronized void begin() {
            requests++;
            looks = 0;
        }

        synchronized void end(long bytes) {
            requests--;
            bytesBefore = bytes;
        }

        /** Looks at it once more: for how many looks a head has been coming. */
        synchronized int look(long bytes) {
            if (requests == 0 && bytes > bytesBefore) looks++;
            return looks;
        }
    }

    HeaderPatience(Duration patience) {
        this.patience = patience;
    }

    /** Looks at the connections of a server for as long as that runs. */
    void watch(Server server) {
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                lookLater(server);
            }
        });
    }

    private void lookLater(Server server) {
        server.getScheduler().schedule(() -> look(server), patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look(Server server) {
        if (!server.isRunning()) return;
        connections.keySet().removeIf(connection -> !isOf(connection.getEndPoint(), connection));
        for (var connector : server.getConnectors()) {
            connector.getConnectedEndPoints().forEach(this::look);
        }
        lookLater(server);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(EndPoint endPoint, Connection connection) {
        return endPoint.isOpen() && endPoint.getConnection() == connection;
    }

    private void look(EndPoint endPoint) {
        // What was upgraded to a WebSocket speaks no HTTP any more.
        var connection = endPoint.getConnection();
        if (!(connection instanceof ConnectionMetaData)) return;
        if (of(connection).look(connection.getBytesIn()) > LOOKS) endPoint.close();
    }

    private Waiting of(Connection connection) {
        return connections.computeIfAbsent(connection, _ -> new Waiting());
    }

    /** The head has come: the rest takes its time. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var connection = request.getConnectionMetaData().getConnection();
        var waiting = of(connection);
        waiting.begin();
        Request.addCompletionListener(request, _ -> waiting.end(connection.getBytesIn()));
        return request;
    }
}
