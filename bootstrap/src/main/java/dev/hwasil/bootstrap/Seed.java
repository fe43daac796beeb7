package dev.hwasil.bootstrap;

import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.error.DomainException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Fills an installation with a studio worth looking at; everything else in it stays as it is. */
final class Seed {

    private static final int PASSWORD_BYTES = 12;

    private Seed() {}

    static int run(Settings settings, List<String> none, PrintStream out) {
        try (var closing = new Closing()) {
            var adapters = Adapters.beside(settings, closing);
            if (DemoStudio.isIn(adapters)) {
                out.println("The demo studio is there already. ./run admin password ADDRESS gives "
                        + DemoStudio.SOYEON.email() + " or " + DemoStudio.EMILY.email() + " a new password.");
                return 0;
            }
            var taken = DemoStudio.taken(adapters);
            if (!taken.isEmpty()) throw refused(String.join(", ", taken) + " is somebody else's.");
            out.println("Drawing and painting: this takes a minute …");
            var soyeon = password();
            var emily = password();
            new DemoStudio(adapters).open(soyeon, emily);
            out.println("The demo studio is open. Log in as one of them; the passwords are not shown again:");
            out.println("  " + DemoStudio.SOYEON.nickname() + "  " + DemoStudio.SOYEON.email() + "  " + soyeon.value());
            out.println("  " + DemoStudio.EMILY.nickname() + "  " + DemoStudio.EMILY.email() + "  " + emily.value());
            return 0;
        } catch (DomainException refused) {
            throw refused(refused.error().detail());
        }
    }

    private static CannotStart refused(String why) {
        return new CannotStart("The demo studio was not made, and nothing was changed: " + why);
    }

    private static Password password() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Password.chosen(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}
