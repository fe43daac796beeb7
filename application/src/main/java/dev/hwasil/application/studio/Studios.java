package dev.hwasil.application.studio;

import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.studio.Studio;
import dev.hwasil.domain.studio.StudioId;
import java.util.List;
import java.util.Optional;

/** All studios. Reading is usable outside a unit of work. */
public interface Studios {

    /** Adds a studio. */
    void add(Studio studio);

    /** The studio of that id. */
    Optional<Studio> find(StudioId id);

    /** A person's own studios, the oldest first. */
    List<Studio> of(UserId owner);

    /** The studio of that id, locked until the unit ends; empty also when its owner has gone. */
    Optional<Studio> hold(StudioId id);

    /** Writes a studio that is there and held. */
    void save(Studio studio);
}
