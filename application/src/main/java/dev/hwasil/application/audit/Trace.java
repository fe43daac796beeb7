package dev.hwasil.application.audit;

/**
 * By what a request is found again.
 *
 * @param request its id in the log: of a request, or of the socket that it came by
 * @param from where it came from
 */
public record Trace(String request, ClientAddress from) {

    /** Done by a command on this machine. */
    public static final Trace COMMAND = new Trace("command", ClientAddress.NONE);

    /** Done when the server was started. */
    public static final Trace START = new Trace("start", ClientAddress.NONE);
}
