package dev.hwasil.application.presence;

import static java.util.Comparator.comparing;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.project.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link SocketRooms} in memory: each call stands alone. */
public final class InMemorySocketRooms implements SocketRooms {

    private record Key(String socket, ProjectId project) {}

    private record Kept(UserId user, Place place, Instant until) {}

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public void put(String socket, UserId user, Place place, Instant until) {
        kept.put(new Key(socket, place.project()), new Kept(user, place, until));
    }

    @Override
    public void declare(Collection<Declared> declared) {
        for (var each : declared)
            kept.computeIfPresent(
                    new Key(each.socket(), each.project()),
                    (_, had) -> new Kept(had.user(), had.place().showing(each.status()), had.until()));
    }

    @Override
    public void remove(String socket, ProjectId project) {
        kept.remove(new Key(socket, project));
    }

    @Override
    public List<Place> of(String socket, UserId user, Instant now) {
        return kept.entrySet().stream()
                .filter(each -> each.getKey().socket().equals(socket))
                .map(Map.Entry::getValue)
                .filter(each -> each.user().equals(user) && each.until().isAfter(now))
                .map(Kept::place)
                .sorted(comparing(place -> place.project().value().toString()))
                .toList();
    }

    @Override
    public int forget(Instant now) {
        var before = kept.size();
        kept.values().removeIf(each -> !each.until().isAfter(now));
        return before - kept.size();
    }
}
