package dev.hwasil.ws.engine;

/**
 * What an engine has counted; of things that happen, since its start.
 *
 * @param polled how many sessions are carried by requests now
 * @param webSockets how many sessions are carried by a WebSocket now
 * @param upgrades how often a WebSocket has taken a session over
 * @param failedUpgrades how often one has tried in vain
 * @param slowReaders how many sessions were cut because their client read too slowly
 * @param mostQueued the most that has waited for one client, in bytes
 */
public record EngineFigures(
        long polled, long webSockets, long upgrades, long failedUpgrades, long slowReaders, long mostQueued) {}
