package dev.hwasil.application.personal;

import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.InMemoryPasswordHasher;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.LogIn;
import dev.hwasil.application.account.PasswordCheck;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.TokenIssuer;
import dev.hwasil.application.audit.Traces;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.limit.InMemoryRateLimits;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.project.Farewell;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.store.Stores;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.PasswordLife;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.world.Fresh;
import java.time.InstantSource;

/** Logs people in to stores and erases their accounts there, as the product does. */
final class Erasing {

    private static final Password PASSWORD = Password.chosen("먹물과 붓 7 자루");

    final SessionEnds sessionEnds = new SessionEnds();
    final MembershipEnds membershipEnds = new MembershipEnds();
    final InMemoryFileStorage files = new InMemoryFileStorage();

    private final Stores stores;
    private final InstantSource clock;
    private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
    private final TokenIssuer tokens = new InMemoryTokenIssuer("secret");
    private final RateLimits limits;
    private final SessionDesk desk;
    private final EraseAccount eraseAccount;

    Erasing(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        limits = new InMemoryRateLimits(clock);
        desk = new SessionDesk(stores.work(), stores.sessions(), tokens, sessionEnds, stores.auditLog(), Fresh::id);
        var disposal = new ArtworkDisposal(stores.work(), stores.artworks(), files, Runnable::run);
        var removal = new ProjectRemoval(
                stores.work(), stores.projects(), stores.artworks(), disposal, stores.events(), membershipEnds);
        eraseAccount = new EraseAccount(
                stores.work(),
                stores.users(),
                new PasswordCheck(stores.work(), stores.users(), passwords, desk, limits, clock),
                desk,
                new Farewell(
                        stores.work(),
                        stores.projects(),
                        stores.projectOverviews(),
                        removal,
                        stores.events(),
                        membershipEnds),
                stores.erasure(),
                files,
                stores.auditLog(),
                clock);
    }

    /** This person, who has come in by the password. */
    Caller loggedIn(User user) {
        stores.work()
                .perform(() -> stores.users().savePassword(user.id(), passwords.hash(PASSWORD), PasswordLife.LASTING));
        var logIn = new LogIn(stores.work(), stores.users(), passwords, desk, limits, clock);
        var admission = logIn.handle(new LogIn.Command(user.username().value(), PASSWORD, Traces.HERE));
        return new Authenticate(tokens, stores.sessions(), clock)
                .handle(admission.access().value(), Traces.HERE);
    }

    void erase(Caller caller) {
        erase(caller, PASSWORD);
    }

    void erase(Caller caller, Password password) {
        eraseAccount.handle(new EraseAccount.Command(caller, password));
    }
}
