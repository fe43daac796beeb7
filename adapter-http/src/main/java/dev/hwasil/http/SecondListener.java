package dev.hwasil.http;

import io.javalin.Javalin;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** Another port on which a server that runs can be reached, with all that it serves; closed with the server. */
public final class SecondListener {

    private SecondListener() {}

    /**
     * Opens it, and returns on which port it listens.
     *
     * @param port the port, or 0 for one that is free
     * @throws IllegalStateException when it cannot be listened on
     */
    public static int open(Javalin server, int port) {
        var jetty = server.jettyServer().server();
        var first = (ServerConnector) jetty.getConnectors()[0];
        var http = first.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        var second = new ServerConnector(jetty, new HttpConnectionFactory(http));
        second.setHost(first.getHost());
        second.setPort(port);
        second.setIdleTimeout(first.getIdleTimeout());
        try {
            jetty.addConnector(second);
            second.start();
        } catch (Exception failed) {
            jetty.removeConnector(second);
            throw new IllegalStateException(failed);
        }
        return second.getLocalPort();
    }
}
