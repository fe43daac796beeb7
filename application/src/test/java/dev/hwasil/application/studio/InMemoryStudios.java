package dev.hwasil.application.studio;

import dev.hwasil.application.store.InMemoryUnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Studios in memory. */
public final class InMemoryStudios implements Studios {

    private final InMemoryUnitOfWork work;

    /** Works on the tables of the open unit. */
    public InMemoryStudios(InMemoryUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Studio studio) {
        work.change().studios().put(studio.id(), studio);
    }

    @Override
    public Optional<Studio> find(StudioId id) {
        return Optional.ofNullable(work.read().studios().get(id));
    }

    @Override
    public List<Studio> of(UserId owner) {
        return work.read().studios().values().stream()
                .filter(studio -> studio.ownerId().equals(owner))
                .sorted(Comparator.comparing(Studio::createdAt)
                        .thenComparing(studio -> studio.id().value()))
                .toList();
    }

    @Override
    public Optional<Studio> hold(StudioId id) {
        return Optional.ofNullable(work.change().studios().get(id))
                .filter(studio -> work.change().users().containsKey(studio.ownerId()));
    }

    @Override
    public void save(Studio studio) {
        work.change().studios().put(studio.id(), studio);
    }
}
