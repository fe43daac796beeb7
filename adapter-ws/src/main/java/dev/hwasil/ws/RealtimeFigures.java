package dev.hwasil.ws;

/**
 * How real time does; of things that happen, how often since the start.
 *
 * @param sockets how many sockets are connected now
 * @param rooms how many projects somebody hears now
 * @param queuedBytes what waits to be written to all sockets now, in bytes
 * @param slowReaders how many were cut because they read too slowly
 * @param recovered how many sockets were taken up again after their connection was lost
 * @param denied how many were not, and their clients had to reload
 * @param delivered how many events of the log have gone out, over all sockets
 * @param coalesced how many places of cursors were never told, for there was a newer one
 * @param flooding how many events of sockets were refused because they were too many
 */
public record RealtimeFigures(
        long sockets,
        long rooms,
        long queuedBytes,
        long slowReaders,
        long recovered,
        long denied,
        long delivered,
        long coalesced,
        long flooding) {}
