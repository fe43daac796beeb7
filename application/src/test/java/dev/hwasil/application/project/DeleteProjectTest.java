package dev.hwasil.application.project;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.NotPermitted;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.ProjectArchived;
import dev.hwasil.domain.project.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeleteProjectTest extends UseCaseTest {

    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final MembershipEnds ends = new MembershipEnds();
    private final DeleteProject deleteProject = new DeleteProject(
            stores.work(),
            access,
            stores.projects(),
            new ProjectRemoval(
                    stores.work(),
                    stores.projects(),
                    stores.artworks(),
                    new ArtworkDisposal(stores.work(), stores.artworks(), files, Runnable::run),
                    stores.events(),
                    ends),
            clock);
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.EDITOR);
    }

    @Test
    void a_deleted_project_is_gone_for_everybody_and_all_are_told() {
        delete(MINA_CALLS);

        assertThat(stores.projectOverviews().find(MINA.id(), project.id())).isEmpty();
        assertThat(stores.projectOverviews().find(JOON.id(), project.id())).isEmpty();
        assertThat(told()).containsExactly(new ProjectDeleted(project.id()));
        assertThat(refusalOf(() -> delete(MINA_CALLS))).isEqualTo(new NoSuchProject());
    }

    @Test
    void everybody_is_out_after_they_were_told() {
        var out = new ArrayList<UserId>();
        ends.onEnd((from, user) -> {
            assertThat(from).isEqualTo(project.id());
            assertThat(told()).hasSize(1);
            out.add(user);
        });

        delete(MINA_CALLS);

        assertThat(out).containsExactly(MINA.id(), JOON.id());
    }

    @Test
    void its_files_go_with_it_and_those_of_others_stay() {
        var gone = given.uploaded(given.scene(project), ImageType.ART, MINA);
        var kept = given.uploaded(given.scene(given.project(MINA)), ImageType.ART, MINA);
        for (var image : List.of(gone, kept)) {
            var artwork = image.current().artwork();
            ArtworkFiles.of(artwork.id(), artwork.format())
                    .all()
                    .forEach(key -> files.put(key, new Content.Bytes(new byte[1])));
        }

        delete(MINA_CALLS);

        var artwork = kept.current().artwork();
        assertThat(files.keys())
                .containsExactlyInAnyOrderElementsOf(
                        ArtworkFiles.of(artwork.id(), artwork.format()).all());
    }

    @Test
    void it_is_for_owners() {
        assertThat(refusalOf(() -> delete(JOON_CALLS))).isEqualTo(new NotPermitted(Role.EDITOR));
        assertThat(refusalOf(() -> delete(SORA_CALLS))).isEqualTo(new NoSuchProject());
        assertThat(told()).isEmpty();
    }

    @Test
    void an_archived_project_stays() {
        project = given.project(MINA, Project.Status.ARCHIVED);

        assertThat(refusalOf(() -> delete(MINA_CALLS))).isEqualTo(new ProjectArchived());
    }

    private void delete(Caller actor) {
        deleteProject.handle(new DeleteProject.Command(actor, project.id()));
    }
}
