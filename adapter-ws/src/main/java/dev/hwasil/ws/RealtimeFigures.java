package dev.hwasil.ws;

/** How real time does, each figure as it is when it is asked for. Thread-safe. */
public interface RealtimeFigures {

    /** How many sockets are connected. */
    int sockets();

    /** How many projects somebody hears. */
    int rooms();

    /** What waits to be written to all sockets, in bytes. */
    long queuedBytes();

    /** How many sockets were cut since the start because they read too slowly. */
    long slowReaders();

    /** How many sockets were taken up again since the start after their connection was lost. */
    long recovered();

    /** How many were not, and their clients had to reload. */
    long denied();

    /** How many events of the log have gone out since the start, over all sockets. */
    long delivered();

    /** How many places of cursors were never told since the start, for there was a newer one. */
    long coalesced();

    /** How many events of sockets were refused since the start because they were too many. */
    long flooding();
}
