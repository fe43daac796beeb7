package dev.hwasil.application.admin;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.domain.account.People.JOON;
import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.account.People.SORA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Caller;
import dev.hwasil.application.account.InMemoryTokenIssuer;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.Sessions;
import dev.hwasil.application.audit.AuditLog.Action;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.LastAdmin;
import dev.hwasil.domain.account.NoSuchUser;
import dev.hwasil.domain.account.NotAnAdmin;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.error.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChangeStandingTest extends UseCaseTest {

    private static final User ADMIN = MINA.standing(true, true);
    private static final Caller ADMIN_CALLS = caller(ADMIN);

    private final SessionEnds ends = new SessionEnds();
    private final SessionDesk desk = new SessionDesk(
            stores.work(), stores.sessions(), new InMemoryTokenIssuer("secret"), ends, stores.auditLog(), ids);
    private final Standings standings = new Standings(stores.users(), desk, stores.auditLog());
    private final ChangeStanding changeStanding = new ChangeStanding(stores.work(), access, standings, clock);
    private final List<SessionId> ended = new ArrayList<>();

    @BeforeEach
    void appoint() {
        stores.work().perform(() -> stores.users().save(ADMIN));
        ends.onEnd(ended::add);
    }

    @Test
    void somebody_becomes_an_admin_and_stops_being_one() {
        assertThat(change(JOON.id(), true, null)).isEqualTo(JOON.standing(true, true));
        assertThat(stores.users().find(JOON.id())).contains(JOON.standing(true, true));

        assertThat(change(JOON.id(), false, null)).isEqualTo(JOON);

        assertThat(audited())
                .containsExactly(
                        ADMIN_CALLS.did(Action.ADMIN_GRANTED, JOON.id().value(), Map.of(), clock.instant()),
                        ADMIN_CALLS.did(Action.ADMIN_REVOKED, JOON.id().value(), Map.of(), clock.instant()));
        assertThat(ended).isEmpty();
    }

    @Test
    void who_is_shut_out_is_out_at_once_and_may_be_let_in_again() {
        var session = sessionOf(JOON);
        var other = sessionOf(SORA);

        assertThat(change(JOON.id(), null, false)).isEqualTo(JOON.standing(false, false));

        assertThat(ended).containsExactly(session);
        assertThat(stores.sessions().holder(session, clock.instant())).isEmpty();
        assertThat(stores.sessions().holder(other, clock.instant())).isPresent();
        assertThat(change(JOON.id(), null, true)).isEqualTo(JOON);
        assertThat(stores.sessions().holder(session, clock.instant())).isEmpty();
        assertThat(audited())
                .containsExactly(
                        ADMIN_CALLS.did(Action.DEACTIVATED, JOON.id().value(), Map.of(), clock.instant()),
                        ADMIN_CALLS.did(Action.ACTIVATED, JOON.id().value(), Map.of(), clock.instant()));
    }

    @Test
    void what_is_so_already_is_not_written_down_again() {
        assertThat(change(JOON.id(), false, true)).isEqualTo(JOON);
        assertThat(change(JOON.id(), null, null)).isEqualTo(JOON);

        assertThat(audited()).isEmpty();
    }

    @Test
    void the_last_admin_stays_one_and_stays_in() {
        assertThat(refusalOf(() -> change(MINA.id(), false, null))).isEqualTo(new LastAdmin());
        assertThat(refusalOf(() -> change(MINA.id(), null, false))).isEqualTo(new LastAdmin());
        var _ = change(JOON.id(), true, null);
        var _ = change(JOON.id(), null, false);
        assertThat(refusalOf(() -> change(MINA.id(), false, null))).isEqualTo(new LastAdmin());

        assertThat(stores.users().find(MINA.id())).contains(ADMIN);
        var _ = change(JOON.id(), null, true);
        assertThat(change(MINA.id(), false, null)).isEqualTo(MINA);
    }

    @Test
    void of_two_admins_who_remove_each_other_at_once_one_stays() {
        var _ = change(JOON.id(), true, null);
        var targets = List.of(MINA.id(), JOON.id());

        var done = Race.results(2, racer -> {
            try {
                return change(targets.get(racer), false, null) != null;
            } catch (DomainException refused) {
                assertThat(refused.error()).isEqualTo(new LastAdmin());
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void it_is_for_admins() {
        assertThat(refusalOf(
                        () -> changeStanding.handle(new ChangeStanding.Command(JOON_CALLS, JOON.id(), true, null))))
                .isEqualTo(new NotAnAdmin());
        assertThat(stores.users().find(JOON.id())).contains(JOON);
    }

    @Test
    void who_is_not_there_is_not_changed() {
        assertThat(refusalOf(() -> change(new UserId(ids.next()), true, null))).isEqualTo(new NoSuchUser());
    }

    private SessionId sessionOf(User user) {
        var session = new Sessions.Session(
                new SessionId(ids.next()),
                user.id(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                null);
        stores.work()
                .perform(() ->
                        stores.sessions().start(session, Sha256.of(session.id().toString())));
        return session.id();
    }

    private User change(UserId user, @Nullable Boolean isAdmin, @Nullable Boolean isActive) {
        return changeStanding.handle(new ChangeStanding.Command(ADMIN_CALLS, user, isAdmin, isActive));
    }
}
