package dev.hwasil.application.admin;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AuditedEventsTest extends UseCaseTest {

    private final AuditedEvents events = new AuditedEvents(stores.events(), stores.auditLog());
    private Project project;

    @BeforeEach
    void startProject() {
        project = given.project(MINA);
        var _ = given.participant(JOON, project, Role.MEMBER);
    }

    @Test
    void another_role_is_written_down() {
        var changeRole = new ChangeRole(stores.work(), access, stores.projects(), events, clock);

        var _ = changeRole.handle(new ChangeRole.Command(MINA_CALLS, project.id(), JOON.id(), Role.EDITOR));

        assertThat(audited())
                .containsExactly(MINA_CALLS.did(
                        Action.ROLE_CHANGED,
                        JOON.id().value(),
                        Map.of("project", where(), "role", "editor"),
                        clock.instant()));
        assertThat(told()).hasSize(1);
    }

    @Test
    void who_is_taken_out_and_who_goes_is_written_down() {
        remove(MINA_CALLS);

        assertThat(audited())
                .containsExactly(MINA_CALLS.did(
                        Action.PARTICIPANT_REMOVED, JOON.id().value(), Map.of("project", where()), clock.instant()));
    }

    @Test
    void a_restored_version_is_written_down() {
        var scene = given.scene(project);
        var _ = given.uploaded(scene, ImageType.ART, MINA);
        var image = given.uploaded(scene, ImageType.ART, MINA);

        var _ = new RestoreImageVersion(stores.work(), access, stores.images(), events, clock)
                .handle(new RestoreImageVersion.Command(JOON_CALLS, scene.id(), image.id(), 1));

        assertThat(audited())
                .containsExactly(JOON_CALLS.did(
                        Action.VERSION_RESTORED, image.id().value(), Map.of("project", where()), clock.instant()));
    }

    @Test
    void what_happens_every_day_is_not() {
        stores.work()
                .perform(() -> events.record(
                        project.id(), MINA_CALLS, clock.instant(), SampleEvents.commentCreated(project.id(), MINA)));

        assertThat(audited()).isEmpty();
        assertThat(told()).hasSize(1);
    }

    private void remove(Caller actor) {
        new RemoveParticipant(stores.work(), access, stores.projects(), events, new MembershipEnds(), clock)
                .handle(new RemoveParticipant.Command(actor, project.id(), JOON.id()));
    }

    private String where() {
        return project.id().value().toString();
    }
}
