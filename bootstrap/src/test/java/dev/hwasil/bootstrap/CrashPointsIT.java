package dev.hwasil.bootstrap;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.audit.Traces;
import dev.hwasil.application.image.CrashPointsContract;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.Username;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.scene.Scene;
import dev.hwasil.domain.scene.SceneId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** With the rows of PostgreSQL and the files of a disk. */
final class CrashPointsIT extends CrashPointsContract {

    @TempDir
    private static Path data;

    private static final Closing CLOSING = new Closing();
    private static Ports ports;
    private static UseCases use;
    private static Caller mina;
    private static ProjectId project;

    @BeforeAll
    static void open() {
        var settings = Settings.of(Map.of("DATA_DIR", data.toString()));
        var adapters = Adapters.open(settings, CLOSING.last(DataFolder.take(settings.dataDir())), CLOSING);
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
        use = UseCases.over(adapters);
        mina = Callers.caller(use.registerUser()
                .handle(new RegisterUser.Command(
                        Username.of("mina"),
                        Email.of("mina@hwasil.test"),
                        Password.chosen("ink on the fingers"),
                        "미나",
                        Traces.HERE))
                .user());
        var outline = new Project.Outline("밤의 화실", null, null, Project.Tag.STORYBOARD);
        project = use.startProject()
                .handle(new StartProject.Command(mina, null, outline))
                .project()
                .id();
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
        return mina;
    }

    @Override
    protected SceneId scene() {
        return use.addScene()
                .handle(new AddScene.Command(mina, project, null, new Scene.Outline(null, null, null)))
                .id();
    }
}
