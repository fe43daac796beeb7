package dev.hwasil.bootstrap;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.audit.Traces;
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

/** The whole product but for its doors, on a folder of its own, and Mina who works in it. */
record Installation(Adapters adapters, UseCases use, Caller mina) {

    /** Opens it; {@code closing} closes it. */
    static Installation open(Path folder, Closing closing) {
        var settings = Settings.of(Map.of("DATA_DIR", folder.toString()));
        var adapters = Adapters.open(settings, closing.last(DataFolder.take(settings.dataDir())), closing);
        var use = UseCases.over(adapters);
        var registered = use.registerUser()
                .handle(new RegisterUser.Command(
                        Username.of("mina"),
                        Email.of("mina@hwasil.test"),
                        Password.chosen("ink on the fingers"),
                        "미나",
                        Traces.HERE));
        return new Installation(adapters, use, Callers.caller(registered.user()));
    }

    /** One more project of hers. */
    ProjectId newProject() {
        var outline = new Project.Outline("밤의 화실", null, null, Project.Tag.STORYBOARD);
        return use.startProject()
                .handle(new StartProject.Command(mina, null, outline))
                .project()
                .id();
    }

    /** One more scene of it. */
    SceneId newScene(ProjectId project) {
        return use.addScene()
                .handle(new AddScene.Command(mina, project, null, new Scene.Outline(null, null, null)))
                .id();
    }
}
