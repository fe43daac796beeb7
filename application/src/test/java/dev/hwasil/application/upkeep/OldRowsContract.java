package dev.hwasil.application.upkeep;

import static dev.hwasil.application.account.Callers.caller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.Sessions.Session;
import dev.hwasil.application.concurrent.Race;
import dev.hwasil.application.once.FirstAnswers;
import dev.hwasil.application.project.ProjectDeleted;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.application.upkeep.OldRows.Kind;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.InviteId;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.world.Fresh;
import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link OldRows} promises. Its rows are of a time long before that of all other tests. */
public abstract class OldRowsContract extends StoresContract {

    private static final Instant EDGE = PinnedClock.START.minus(Duration.ofDays(2000));
    private static final Instant OLD = EDGE.minusSeconds(1);
    private static final Instant LATER = PinnedClock.START.plus(Duration.ofDays(2000));

    @Test
    void answers_are_forgotten_by_when_they_were_given() {
        var old = answered(OLD);
        var young = answered(EDGE);

        assertThat(forgetAll(Kind.FIRST_ANSWERS)).isEqualTo(1);

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
    }

    @Test
    void tokens_are_forgotten_by_when_they_were_exchanged_and_the_last_one_is_not() {
        var first = session(LATER, null);
        var second = exchanged(first, OLD);
        var third = exchanged(second, EDGE);

        assertThat(forgetAll(Kind.USED_TOKENS)).isEqualTo(1);

        assertThat(isKnown(first)).isFalse();
        assertThat(isKnown(second)).isTrue();
        assertThat(isKnown(third)).isTrue();
    }

    @Test
    void sessions_are_forgotten_by_their_end_with_their_tokens() {
        var ended = session(LATER, OLD);
        var ranOut = session(OLD, null);
        var endedLater = session(OLD, EDGE);
        var justEnded = session(LATER, EDGE);
        var open = session(LATER, null);

        assertThat(forgetAll(Kind.SESSIONS)).isEqualTo(3);

        assertThat(List.of(ended, ranOut, endedLater)).noneMatch(this::isKnown);
        assertThat(List.of(justEnded, open)).allMatch(this::isKnown);
    }

    @Test
    void invitations_are_forgotten_by_their_end() {
        var ended = invited(LATER, OLD);
        var ranOut = invited(OLD, null);
        var justEnded = invited(LATER, EDGE);
        var open = invited(LATER, null);

        assertThat(forgetAll(Kind.INVITES)).isEqualTo(2);

        assertThat(List.of(ended, ranOut)).noneMatch(this::isInvitation);
        assertThat(List.of(justEnded, open)).allMatch(this::isInvitation);
    }

    @Test
    void the_log_of_a_project_is_forgotten_by_its_end_and_as_long_as_it_is_there_never() {
        var deleted = logged(OLD, 3);
        var justDeleted = logged(EDGE, 3);
        var there = logged(OLD, 3);
        delete(deleted, OLD);
        delete(justDeleted, EDGE);

        assertThat(forgetAll(Kind.LOGS_OF_DELETED_PROJECTS)).isPositive();

        assertThat(stores.eventLog().after(deleted, 0, 10)).isEmpty();
        assertThat(stores.eventLog().after(justDeleted, 0, 10)).hasSize(3);
        assertThat(stores.eventLog().after(there, 0, 10)).hasSize(3);
        assertThat(stores.eventLog().heads(List.of(there))).isEqualTo(Map.of(there, 3L));
    }

    @Test
    void no_more_than_the_limit_are_forgotten_at_once() {
        startOldSessions(5);

        assertThat(forget(Kind.SESSIONS, 2)).isEqualTo(2);
        assertThat(forget(Kind.SESSIONS, 2)).isEqualTo(2);
        assertThat(forget(Kind.SESSIONS, 2)).isEqualTo(1);
        assertThat(forget(Kind.SESSIONS, 2)).isZero();
    }

    @Test
    void of_many_who_forget_at_once_each_row_is_forgotten_by_one() {
        startOldSessions(60);

        var forgotten = Race.results(4, _ -> {
            var total = 0;
            for (var time = 0; time < 20; time++) total += forget(Kind.SESSIONS, 10);
            return total;
        });

        assertThat(forgotten.stream().mapToInt(each -> each).sum()).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_forgotten_in_a_unit_only(Kind kind) {
        assertOnlyInUnit(() -> stores.oldRows().forget(kind, EDGE, 1));
    }

    private int forgetAll(Kind kind) {
        return forget(kind, 1000);
    }

    private int forget(Kind kind, int limit) {
        return inUnit(() -> stores.oldRows().forget(kind, EDGE, limit));
    }

    private FirstAnswers.Key answered(Instant at) {
        var key = new FirstAnswers.Key(given.someone().id(), "POST /api/a", Fresh.name("key"));
        var answer = new FirstAnswers.Answer(204, Map.of(), new byte[0]);
        inUnit(() -> stores.firstAnswers().keep(key, new FirstAnswers.Kept(Sha256.of("a"), answer), at));
        return key;
    }

    private boolean isKept(FirstAnswers.Key key) {
        return inUnit(() -> stores.firstAnswers().take(key, Instant.EPOCH)).isPresent();
    }

    private Sha256 session(Instant endsAt, @Nullable Instant endedAt) {
        var token = freshHash();
        var start = OLD.minus(Duration.ofDays(1));
        var session = new Session(new SessionId(Fresh.id()), given.someone().id(), start, endsAt, endedAt);
        inUnit(() -> stores.sessions().start(session, token));
        return token;
    }

    private void startOldSessions(int number) {
        for (var count = 0; count < number; count++) {
            var _ = session(OLD, null);
        }
    }

    private Sha256 exchanged(Sha256 token, Instant at) {
        var next = freshHash();
        inUnit(() -> stores.sessions().rotate(stores.sessions().hold(token).orElseThrow(), next, at, LATER));
        return next;
    }

    private boolean isKnown(Sha256 token) {
        return inUnit(() -> stores.sessions().hold(token)).isPresent();
    }

    private Sha256 invited(Instant expiresAt, @Nullable Instant endedAt) {
        var owner = given.someone();
        var code = freshHash();
        var start = OLD.minus(Duration.ofDays(1));
        var project = given.project(owner).id();
        var invite = new Invite(new InviteId(Fresh.id()), project, Role.VIEWER, owner.id(), start, expiresAt, endedAt);
        inUnit(() -> stores.invites().add(invite, code));
        return code;
    }

    private boolean isInvitation(Sha256 code) {
        return inUnit(() -> stores.invites().hold(code)).isPresent();
    }

    private ProjectId logged(Instant at, int events) {
        var owner = given.someone();
        var project = given.project(owner).id();
        for (var count = 0; count < events; count++) {
            inUnit(() -> stores.events().record(project, caller(owner), at, new ProjectDeleted(project)));
        }
        return project;
    }

    private void delete(ProjectId project, Instant at) {
        var _ = inUnit(() -> stores.projects().delete(project, at));
    }

    private static Sha256 freshHash() {
        return Sha256.of(Fresh.name("hash"));
    }
}
