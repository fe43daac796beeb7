package dev.hwasil.application.studio;

import dev.hwasil.application.unit.UnitOfWork;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.NoSuchStudio;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import dev.hwasil.domain.version.Basis;
import dev.hwasil.domain.version.Edit;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Changes what one of the caller's studios says of itself. */
public final class UpdateStudio {

    /**
     * What of which studio.
     *
     * @param name null for the name that it has
     */
    public record Command(
            UserId actor,
            StudioId studio,
            Basis basis,
            @Nullable String name,
            Edit<String> description) {}

    private final UnitOfWork work;
    private final Studios studios;
    private final InstantSource clock;

    /** Needs where studios are kept. */
    public UpdateStudio(UnitOfWork work, Studios studios, InstantSource clock) {
        this.work = work;
        this.studios = studios;
        this.clock = clock;
    }

    /**
     * The studio as it is now.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code not-found} when it is not the caller's,
     *     {@code stale-version} when it was changed meanwhile
     */
    public Studio handle(Command command) {
        return work.perform(() -> {
            var studio = studios.hold(command.studio())
                    .filter(held -> held.ownerId().equals(command.actor()))
                    .orElseThrow(() -> new NoSuchStudio().asException());
            command.basis().require(studio.version());

            var changed = studio.changed(command.name(), command.description(), clock.instant());
            if (!changed.equals(studio)) studios.save(changed);
            return changed;
        });
    }
}
