package dev.hwasil.application.studio;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.NoSuchStudio;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import dev.hwasil.domain.version.Stale;
import dev.hwasil.domain.world.Fresh;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UpdateStudioTest extends UseCaseTest {

    private final UpdateStudio updateStudio = new UpdateStudio(stores.work(), stores.studios(), clock);
    private Studio studio;

    @BeforeEach
    void openStudio() {
        studio = given.studio(MINA);
    }

    @Test
    void its_owner_changes_it() {
        var changed = updateStudio.handle(command(MINA.id(), studio.id(), Basis.of(Set.of(1))));

        assertThat(changed).isEqualTo(studio.changed("붓", Edit.to("먹도"), clock.instant()));
        assertThat(stores.studios().find(studio.id())).contains(changed);
    }

    @Test
    void the_same_again_changes_nothing() {
        var first = updateStudio.handle(command(MINA.id(), studio.id(), Basis.ANY));

        assertThat(updateStudio.handle(command(MINA.id(), studio.id(), Basis.ANY)))
                .isEqualTo(first);
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        var _ = updateStudio.handle(command(MINA.id(), studio.id(), Basis.ANY));

        assertThat(refusalOf(() -> updateStudio.handle(command(MINA.id(), studio.id(), Basis.of(Set.of(1))))))
                .isEqualTo(new Stale(2));
    }

    @Test
    void for_others_it_is_not_there() {
        assertThat(refusalOf(() -> updateStudio.handle(command(JOON.id(), studio.id(), Basis.ANY))))
                .isEqualTo(new NoSuchStudio());
        assertThat(refusalOf(() -> updateStudio.handle(command(MINA.id(), new StudioId(Fresh.id()), Basis.ANY))))
                .isEqualTo(new NoSuchStudio());
        assertThat(stores.studios().find(studio.id())).contains(studio);
    }

    private static UpdateStudio.Command command(UserId actor, StudioId studio, Basis basis) {
        return new UpdateStudio.Command(actor, studio, basis, "붓", Edit.to("먹도"));
    }
}
