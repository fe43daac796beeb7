package dev.hwasil.application.account;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.application.store.Tables;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.SessionId;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.account.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemorySessions(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void start(Session session, Sha256 tokenHash) {
        work.change().sessions().put(session.id(), session);
        work.change().refreshTokens().put(tokenHash, new Tables.RefreshTokenRow(session.id(), null));
    }

    @Override
    public Optional<Issued> hold(Sha256 tokenHash) {
        var tables = work.change();
        return Optional.ofNullable(tables.refreshTokens().get(tokenHash)).map(token -> {
            var session = Objects.requireNonNull(tables.sessions().get(token.session()));
            return new Issued(tokenHash, session, token.usedAt());
        });
    }

    @Override
    public void rotate(Issued used, Sha256 nextHash, Instant at, Instant endsAt) {
        var tables = work.change();
        var session = used.session();
        tables.refreshTokens().put(used.hash(), new Tables.RefreshTokenRow(session.id(), at));
        tables.refreshTokens().put(nextHash, new Tables.RefreshTokenRow(session.id(), null));
        tables.sessions()
                .put(
                        session.id(),
                        new Session(session.id(), session.userId(), session.startedAt(), endsAt, session.endedAt()));
    }

    @Override
    public boolean end(SessionId session, Instant at) {
        var open = work.change().sessions().get(session);
        if (open == null || open.endedAt() != null) return false;
        work.change()
                .sessions()
                .put(session, new Session(open.id(), open.userId(), open.startedAt(), open.endsAt(), at));
        return true;
    }

    @Override
    public List<SessionId> endAll(UserId user, @Nullable SessionId except, Instant at) {
        return List.copyOf(work.change().sessions().values()).stream()
                .filter(session ->
                        session.userId().equals(user) && !session.id().equals(except))
                .map(Session::id)
                .filter(session -> end(session, at))
                .toList();
    }

    @Override
    public List<Session> of(UserId user, Instant at) {
        return work.read().sessions().values().stream()
                .filter(session -> session.userId().equals(user) && session.isOpen(at))
                .sorted(Comparator.comparing((Session session) -> session.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<Holder> holder(SessionId session, Instant at) {
        var tables = work.read();
        return Optional.ofNullable(tables.sessions().get(session))
                .filter(found -> found.isOpen(at))
                .map(found -> Objects.requireNonNull(tables.users().get(found.userId()))
                        .user())
                .filter(User::isActive)
                .map(user -> new Holder(Callers.refTo(user), user.isAdmin()));
    }

    @Override
    public Set<SessionId> open(Collection<SessionId> sessions, Instant at) {
        return sessions.stream()
                .filter(session -> holder(session, at).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void requireOpen(SessionId session, Instant at) {
        var _ = work.change();
        if (holder(session, at).isEmpty()) throw new NotAuthenticated(NotAuthenticated.Reason.ENDED).asException();
    }
}
