package dev.hwasil.application.admin;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.NotAnAdmin;
import dev.hwasil.domain.project.NoSuchProject;
import dev.hwasil.domain.project.Project;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeleteAnyProjectTest extends UseCaseTest {

    private static final Caller ADMIN = caller(MINA.standing(true, true));

    private final DeleteAnyProject deleteAnyProject = new DeleteAnyProject(
            stores.work(),
            access,
            new ProjectRemoval(
                    stores.work(),
                    stores.projects(),
                    stores.artworks(),
                    new ArtworkDisposal(stores.work(), stores.artworks(), new InMemoryFileStorage(), Runnable::run),
                    new AuditedEvents(stores.events(), stores.auditLog()),
                    new MembershipEnds()),
            clock);

    @Test
    void an_admin_deletes_a_project_of_others_even_an_archived_one() {
        var project = given.project(JOON, Project.Status.ARCHIVED);

        delete(ADMIN, project);

        assertThat(stores.projectOverviews().find(JOON.id(), project.id())).isEmpty();
        assertThat(told()).containsExactly(new ProjectDeleted(project.id()));
        assertThat(audited())
                .containsExactly(ADMIN.did(Action.PROJECT_DELETED, project.id().value(), Map.of(), clock.instant()));
        assertThat(refusalOf(() -> delete(ADMIN, project))).isEqualTo(new NoSuchProject());
    }

    @Test
    void nobody_else_does_not_even_an_owner() {
        var project = given.project(JOON);

        assertThat(refusalOf(() -> delete(JOON_CALLS, project))).isEqualTo(new NotAnAdmin());

        assertThat(stores.projectOverviews().find(JOON.id(), project.id())).isPresent();
    }

    private void delete(Caller actor, Project project) {
        deleteAnyProject.handle(new DeleteAnyProject.Command(actor, project.id()));
    }
}
