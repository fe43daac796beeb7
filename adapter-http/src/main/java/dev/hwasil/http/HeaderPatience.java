package dev.hwasil.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
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

        private boolean isBusy;
        private long bytesBefore;
        private int looks;

        synchronized void begin() {
            isBusy = true;
            looks = 0;
        }

        synchronized void end(long bytes) {
            isBusy = false;
            bytesBefore = bytes;
        }

        /** Looks at it once more: for how many looks a head has been coming. */
        synchronized int look(long bytes) {
            if (!isBusy && bytes > bytesBefore) looks++;
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
        var open = new HashSet<Connection>();
        for (var connector : server.getConnectors()) look(connector, open);
        connections.keySet().retainAll(open);
        lookLater(server);
    }

    private void look(Connector connector, HashSet<Connection> open) {
        for (var endPoint : connector.getConnectedEndPoints()) {
            // What was upgraded to a WebSocket speaks no HTTP any more.
            var connection = endPoint.getConnection();
            if (!(connection instanceof ConnectionMetaData)) continue;
            open.add(connection);
            if (of(connection).look(connection.getBytesIn()) > LOOKS) endPoint.close();
        }
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
