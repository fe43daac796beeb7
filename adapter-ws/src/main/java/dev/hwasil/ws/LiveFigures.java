package dev.hwasil.ws;

import dev.hwasil.ws.client.Clients;
import dev.hwasil.ws.count.Counts;
import dev.hwasil.ws.engine.Engine;
import dev.hwasil.ws.room.ProjectRooms;

/** The figures, read where they arise. */
record LiveFigures(Clients clients, ProjectRooms projectRooms, Engine engine, Counts counts)
        implements RealtimeFigures {

    @Override
    public int sockets() {
        return clients.count();
    }

    @Override
    public int rooms() {
        return projectRooms.count();
    }

    @Override
    public long queuedBytes() {
        return engine.queuedBytes();
    }

    @Override
    public long slowReaders() {
        return engine.figures().slowReaders();
    }

    @Override
    public long recovered() {
        return counts.recovered();
    }

    @Override
    public long denied() {
        return counts.denied();
    }

    @Override
    public long delivered() {
        return counts.delivered();
    }

    @Override
    public long coalesced() {
        return counts.coalesced();
    }

    @Override
    public long flooding() {
        return counts.flooding();
    }
}
