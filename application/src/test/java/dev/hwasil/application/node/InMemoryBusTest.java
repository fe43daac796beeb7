package dev.hwasil.application.node;

import java.util.UUID;

final class InMemoryBusTest extends BusContract {

    private final InMemoryBus.Air air = new InMemoryBus.Air();

    @Override
    protected Bus bus(UUID node) {
        return air.node(node);
    }
}
