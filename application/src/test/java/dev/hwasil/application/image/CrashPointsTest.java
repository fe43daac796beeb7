package dev.hwasil.application.image;

import static dev.hwasil.domain.account.People.MINA;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.Given;
import dev.hwasil.application.store.InMemoryStore;
import dev.hwasil.application.unit.InMemoryIds;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.domain.world.PinnedClock;

final class CrashPointsTest extends CrashPointsContract {

    private final PinnedClock clock = new PinnedClock();
    private final InMemoryStore stores = InMemoryStore.empty();
    private final Given given = new Given(stores, clock);
    private final Ports ports = new Ports(
            stores.work(),
            stores.memberships(),
            stores.images(),
            stores.imageHistories(),
            stores.artworks(),
            stores.users(),
            stores.events(),
            new InMemoryFileStorage(clock),
            new InMemoryIds(),
            clock);
    private final Project project = given.project(given.account(MINA));

    @Override
    protected Ports ports() {
        return ports;
    }

    @Override
    protected Caller caller() {
        return Callers.caller(MINA);
    }

    @Override
    protected SceneId scene() {
        return given.scene(project).id();
    }
}
