package dev.hwasil.bootstrap;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.image.CrashPointsContract;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.SceneId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** With the rows of PostgreSQL and the files of a disk. */
final class CrashPointsIT extends CrashPointsContract {

    @TempDir
    private static Path data;

    private static final Closing CLOSING = new Closing();
    private static Ports ports;
    private static Installation installation;
    private static ProjectId project;

    @BeforeAll
    static void open() {
        installation = Installation.open(data, CLOSING);
        project = installation.newProject();
        var adapters = installation.adapters();
        var stores = adapters.stores();
        ports = new Ports(
                stores.work(),
                stores.memberships(),
                stores.images(),
                stores.imageHistories(),
                stores.artworks(),
                stores.users(),
                stores.events(),
                adapters.files(),
                adapters.ids(),
                adapters.clock());
    }

    @AfterAll
    static void close() {
        CLOSING.close();
    }

    @Override
    protected Ports ports() {
        return ports;
    }

    @Override
    protected Caller caller() {
        return installation.mina();
    }

    @Override
    protected SceneId scene() {
        return installation.newScene(project);
    }
}
