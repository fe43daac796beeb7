package dev.hwasil.bootstrap;

import dev.hwasil.application.admin.AppointAdmin;
import dev.hwasil.application.admin.IssuePassword;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.error.DomainException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;

/** What is done to accounts on the machine itself. */
final class AdminCommands {

    private AdminCommands() {}

    static int grant(Settings settings, List<String> email, PrintStream out) {
        return done(settings, email, out, (use, address) -> {
            var _ = use.appointAdmin().handle(new AppointAdmin.Command(address, true));
            return address.value() + " is an admin.";
        });
    }

    static int revoke(Settings settings, List<String> email, PrintStream out) {
        return done(settings, email, out, (use, address) -> {
            var _ = use.appointAdmin().handle(new AppointAdmin.Command(address, false));
            return address.value() + " is no admin.";
        });
    }

    static int password(Settings settings, List<String> email, PrintStream out) {
        return done(settings, email, out, (use, address) -> {
            var password = use.issuePassword().handle(new IssuePassword.Command(address));
            return address.value() + " can log in once with the password " + password.value()
                    + " and is to change it then. Nobody can log in with the one before.";
        });
    }

    private static int done(
            Settings settings, List<String> email, PrintStream out, BiFunction<UseCases, Email, String> deed) {
        try (var closing = new Closing()) {
            var address = Email.of(email.getFirst());
            out.println(deed.apply(UseCases.over(Adapters.beside(settings, closing)), address));
            return 0;
        } catch (DomainException refused) {
            throw new CannotStart(email.getFirst() + ": " + refused.error().detail());
        }
    }
}
