package dev.hwasil.application.upkeep;

import java.time.Duration;
import java.time.Instant;

/** Whose turn it is to do what has to be done now and then, on whichever node. Used inside a unit of work. */
public interface Turns {

    /**
     * Takes the turn, if nobody has for as long as {@code period}: of many who try at once one has it. A turn that was
     * taken at a time which is yet to come, by a clock that was wrong, keeps nobody for longer than that either.
     */
    boolean take(String task, Instant at, Duration period);
}
