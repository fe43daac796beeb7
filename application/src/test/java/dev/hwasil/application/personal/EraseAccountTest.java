package dev.hwasil.application.personal;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.image.ArtworkFiles;
import dev.hwasil.application.limit.TooOften;
import dev.hwasil.application.project.ParticipantRemoved;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.storage.Content;
import dev.hwasil.application.storage.FileKey;
import dev.hwasil.application.store.Tables;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.LastAdmin;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.OwnsSharedProjects;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EraseAccountTest extends UseCaseTest {

    private final Erasing erasing = new Erasing(stores, clock);
    private final List<String> ended = new ArrayList<>();
    private Caller mina;

    @BeforeEach
    void logIn() {
        mina = erasing.loggedIn(MINA);
        erasing.sessionEnds.onEnd(session -> ended.add(session.toString()));
        erasing.membershipEnds.onEnd((project, user) -> ended.add(project + " " + user));
    }

    @Test
    void it_is_gone_with_all_that_is_open_for_it() {
        var elsewhere = erasing.loggedIn(MINA);

        erasing.erase(mina);

        assertThat(stores.users().find(MINA.id())).isEmpty();
        assertThat(ended)
                .containsExactlyInAnyOrder(
                        mina.session().toString(), elsewhere.session().toString());
        assertThat(audited()).last().isEqualTo(mina.did(Action.ACCOUNT_ERASED, clock.instant()));
    }

    @Test
    void who_does_not_know_the_password_changes_nothing() {
        var before = stores.work().read();
        var wrong = InvalidInput.at("/password", "Is not your password.").error();

        for (var i = 0; i < 10; i++) {
            assertThat(refusalOf(() -> erasing.erase(mina, new Password("wrong"))))
                    .isEqualTo(wrong);
        }
        assertThat(refusalOf(() -> erasing.erase(mina))).isEqualTo(new TooOften(Duration.ofMinutes(15)));

        assertUnchangedSince(before);
    }

    @Test
    void a_project_that_nobody_else_is_in_goes_with_its_files() {
        var project = given.project(MINA);
        var image = given.uploaded(given.scene(project), ImageType.ART, MINA);
        var artwork = image.current().artwork();
        ArtworkFiles.of(artwork.id(), artwork.format()).all().forEach(this::store);

        erasing.erase(mina);

        assertThat(stores.work().read().projects()).isEmpty();
        assertThat(stores.work().read().events()).isEmpty();
        assertThat(erasing.files.keys()).isEmpty();
        assertThat(told()).containsExactly(new ProjectDeleted(project.id()));
        assertThat(ended).contains(project.id() + " " + MINA.id());
    }

    @Test
    void out_of_a_project_of_others_it_goes_without_a_name() {
        var project = given.project(JOON);
        var _ = given.participant(MINA, project, Role.OWNER);

        erasing.erase(mina);

        assertThat(stores.projects().participants(project.id(), null, 9).items())
                .extracting(participant -> participant.user().id())
                .containsExactly(JOON.id());
        assertThat(told()).containsExactly(new ParticipantRemoved(UserRef.erased(MINA.id())));
        assertThat(stores.work().read().events().getLast().actor()).isEqualTo(UserRef.erased(MINA.id()));
        assertThat(ended).contains(project.id() + " " + MINA.id());
    }

    @Test
    void the_only_owner_of_what_others_are_in_stays_and_so_does_all_else() {
        var shared = given.project(MINA);
        var _ = given.participant(JOON, shared, Role.EDITOR);
        var alone = given.project(MINA);
        var ofOthers = given.project(JOON);
        var _ = given.participant(MINA, ofOthers, Role.MEMBER);
        var before = stores.work().read();

        assertThat(refusalOf(() -> erasing.erase(mina))).isEqualTo(new OwnsSharedProjects(shared.name()));

        assertUnchangedSince(before);
        assertThat(before.projects()).containsKey(alone.id());
        assertThat(ended).isEmpty();
        changeRole(JOON, shared, Role.OWNER);
        erasing.erase(mina);
        assertThat(stores.work().read().projects()).containsOnlyKeys(shared.id(), ofOthers.id());
    }

    @Test
    void all_projects_that_keep_somebody_are_named() {
        var first = given.project(MINA);
        var second = given.project(MINA);
        var _ = given.participant(JOON, first, Role.EDITOR);
        var _ = given.participant(JOON, second, Role.VIEWER);

        assertThat(refusalOf(() -> erasing.erase(mina)))
                .isEqualTo(new OwnsSharedProjects(first.name() + ", " + second.name()));
    }

    @Test
    void the_last_admin_stays() {
        stores.work().perform(() -> stores.users().save(MINA.standing(true, true)));
        assertThat(refusalOf(() -> erasing.erase(mina))).isEqualTo(new LastAdmin());

        stores.work().perform(() -> stores.users().save(JOON.standing(true, true)));
        erasing.erase(mina);
        assertThat(stores.users().find(MINA.id())).isEmpty();
    }

    @Test
    void its_picture_goes() {
        var picture = new ProfileImageId(Fresh.id());
        stores.work().perform(() -> stores.users().save(MINA.pictured(picture)));
        store(ProfileFiles.of(picture));

        erasing.erase(mina);

        assertThat(erasing.files.keys()).isEmpty();
    }

    private void store(FileKey key) {
        erasing.files.put(key, new Content.Bytes(new byte[] {1}));
    }

    private void assertUnchangedSince(Tables before) {
        var now = stores.work().read();
        assertThat(now.users()).isEqualTo(before.users());
        assertThat(now.participants()).isEqualTo(before.participants());
        assertThat(now.projects()).isEqualTo(before.projects());
        assertThat(now.events()).isEqualTo(before.events());
        assertThat(now.sessions()).isEqualTo(before.sessions());
    }
}
