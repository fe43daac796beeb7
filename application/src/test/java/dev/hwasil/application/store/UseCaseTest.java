package dev.hwasil.application.store;

import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.audit.AuditLog;
import dev.hwasil.application.event.LoggedEvent;
import dev.hwasil.application.event.ProjectEvent;
import dev.hwasil.application.unit.Ids;
import dev.hwasil.application.unit.InMemoryIds;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.PinnedClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of use cases begin with: empty stores in memory, three people's accounts, and an ear on the events.
 */
public abstract class UseCaseTest {

    /** Mina, as she calls use cases. */
    protected static final Caller MINA_CALLS = Callers.caller(MINA);

    /** Joon, as he calls use cases. */
    protected static final Caller JOON_CALLS = Callers.caller(JOON);

    /** Sora, as she calls use cases. */
    protected static final Caller SORA_CALLS = Callers.caller(SORA);

    /** The time of use cases and of what is given. */
    protected final PinnedClock clock = new PinnedClock();

    /** What use cases make ids by. */
    protected final Ids ids = new InMemoryIds();

    /** Where everything is kept. */
    protected final InMemoryStore stores = InMemoryStore.empty();

    /** Puts into the stores what a test begins with. */
    protected final Given given = new Given(stores, clock);

    /** What decides, over those stores. */
    protected final Access access = new Access(stores.memberships());

    private final List<LoggedEvent> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openAccounts() {
        var _ = given.account(MINA);
        var _ = given.account(JOON);
        var _ = given.account(SORA);
        stores.onCommitted(told::add);
    }

    /** Gives a participant another role. */
    protected void changeRole(User user, Project project, Role role) {
        stores.work()
                .perform(() -> stores.projects()
                        .reassign(stores.projects().holdTeam(project.id()).reassigned(user.id(), role)));
    }

    /** What was written down of rights and accounts, so far. */
    protected List<AuditLog.Entry> audited() {
        return List.copyOf(stores.work().read().audit());
    }

    /** What was told after a commit, so far. */
    protected List<ProjectEvent> told() {
        return told.stream().map(LoggedEvent::event).toList();
    }
}
