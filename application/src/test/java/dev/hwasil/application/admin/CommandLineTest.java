package dev.hwasil.application.admin;

import static dev.hwasil.application.audit.Traces.HERE;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hwasil.application.account.InMemoryPasswordHasher;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.LogIn;
import dev.hwasil.application.account.LoginRefused;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.admin.WelcomeAdmin.Outcome;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.audit.AuditLog.Entry;
import dev.hwasil.application.audit.Trace;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.limit.RateLimits;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.Email;
import dev.hwasil.domain.account.LastAdmin;
import dev.hwasil.domain.account.NoSuchUser;
import dev.hwasil.domain.account.Password;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.account.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is done on the machine itself: by commands, and at the start. */
final class CommandLineTest extends UseCaseTest {

    private static final Email ADDRESS = Email.of("admin@hwasil.test");

    private final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
    private final OnePasswords onePasswords = new OnePasswords(passwords, new SplittableRandom(7));
    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk = new SessionDesk(
            stores.work(), stores.sessions(), new InMemoryTokenIssuer("secret"), ends, stores.auditLog(), ids);
    private final LogIn logIn = new LogIn(stores.work(), stores.users(), passwords, desk, RateLimits.off(), clock);
    private final AppointAdmin appointAdmin = new AppointAdmin(
            stores.work(), stores.users(), new Standings(stores.users(), desk, stores.auditLog()), clock);
    private final IssuePassword issuePassword =
            new IssuePassword(stores.work(), stores.users(), onePasswords, desk, stores.auditLog(), clock);
    private final WelcomeAdmin welcomeAdmin = new WelcomeAdmin(
            stores.work(), stores.users(), stores.studios(), onePasswords, stores.auditLog(), ids, clock);

    @Test
    void an_admin_is_appointed_by_address_and_dismissed_again() {
        assertThat(appoint(MINA, true)).isEqualTo(MINA.standing(true, true));
        assertThat(appoint(MINA, true)).isEqualTo(MINA.standing(true, true));
        assertThat(refusalOf(() -> appoint(MINA, false))).isEqualTo(new LastAdmin());
        var _ = appoint(JOON, true);
        assertThat(appoint(MINA, false)).isEqualTo(MINA);

        assertThat(audited())
                .extracting(Entry::action, Entry::by, Entry::target, Entry::request)
                .startsWith(tuple(Action.ADMIN_GRANTED, null, MINA.id().value(), Trace.COMMAND.request()))
                .hasSize(3);
    }

    @Test
    void nobody_is_appointed_who_is_not_there_or_is_only_named_like_an_address() {
        var command = new AppointAdmin.Command(Email.of("nobody@hwasil.test"), true);

        assertThat(refusalOf(() -> appointAdmin.handle(command))).isEqualTo(new NoSuchUser());
        assertThat(refusalOf(() -> issuePassword.handle(new IssuePassword.Command(command.email()))))
                .isEqualTo(new NoSuchUser());
    }

    @Test
    void who_has_forgotten_a_password_is_given_one_for_one_login() {
        var ended = new ArrayList<SessionId>();
        ends.onEnd(ended::add);
        var session = new Sessions.Session(
                new SessionId(ids.next()),
                MINA.id(),
                clock.instant(),
                clock.instant().plusSeconds(9),
                null);
        stores.work().perform(() -> stores.sessions().start(session, Sha256.of("token")));

        var password = issuePassword.handle(new IssuePassword.Command(MINA.email()));

        assertThat(ended).containsExactly(session.id());
        assertThat(audited())
                .last()
                .isEqualTo(Entry.of(
                        null, Action.PASSWORD_ISSUED, MINA.id().value(), Map.of(), Trace.COMMAND, clock.instant()));
        assertThat(logIn(MINA.username(), password)).isEqualTo(MINA.id());
        assertThat(refusalOf(() -> logIn(MINA.username(), password))).isEqualTo(new LoginRefused());
    }

    @Test
    void the_admin_of_the_settings_is_made_with_a_password_for_one_login() {
        var made = (Outcome.Made) welcome();

        var admin = stores.users().findByEmail(ADDRESS).orElseThrow();
        assertThat(admin.isActiveAdmin()).isTrue();
        assertThat(admin.username()).isEqualTo(Username.of("admin")).isEqualTo(made.username());
        assertThat(stores.studios().of(admin.id())).hasSize(1);
        assertThat(made.password().value()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
        assertThat(logIn(made.username(), made.password())).isEqualTo(admin.id());
        assertThat(refusalOf(() -> logIn(made.username(), made.password()))).isEqualTo(new LoginRefused());
        assertThat(audited().getFirst())
                .isEqualTo(Entry.of(
                        null, Action.ADMIN_GRANTED, admin.id().value(), Map.of(), Trace.START, clock.instant()));
    }

    @Test
    void a_second_start_makes_nobody() {
        var _ = welcome();

        assertThat(welcome()).isEqualTo(new Outcome.AlreadyThere());
    }

    @Test
    void of_many_starts_at_once_one_makes_the_admin() {
        var outcomes = Race.results(4, _ -> welcome());

        assertThat(outcomes).filteredOn(Outcome.Made.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.AlreadyThere()::equals).hasSize(3);
    }

    @Test
    void who_has_the_address_already_does_not_become_an_admin_by_that() {
        var address = MINA.email().value().toUpperCase(Locale.ROOT);

        assertThat(welcomeAdmin.handle(new WelcomeAdmin.Command(Email.of(address))))
                .isEqualTo(new Outcome.SomebodyElse());

        assertThat(stores.users().find(MINA.id())).contains(MINA);
    }

    @Test
    void where_somebody_has_the_name_another_is_taken() {
        for (var name : List.of("Admin", "admin-2")) {
            stores.work()
                    .perform(() -> stores.users()
                            .add(
                                    User.registered(
                                            new UserId(ids.next()),
                                            Username.of(name),
                                            Email.of(name + "@elsewhere.test"),
                                            name,
                                            clock.instant()),
                                    "hash"));
        }

        assertThat(((Outcome.Made) welcome()).username()).isEqualTo(Username.of("admin-3"));
    }

    private Outcome welcome() {
        return welcomeAdmin.handle(new WelcomeAdmin.Command(ADDRESS));
    }

    private User appoint(User user, boolean isAdmin) {
        return appointAdmin.handle(new AppointAdmin.Command(user.email(), isAdmin));
    }

    private UserId logIn(Username name, Password password) {
        return logIn.handle(new LogIn.Command(name.value(), password, HERE))
                .user()
                .id();
    }
}
