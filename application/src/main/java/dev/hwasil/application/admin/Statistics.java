package dev.hwasil.application.admin;

import java.time.LocalDate;
import java.util.List;

/** Counts what the installation holds. Usable outside a unit of work. */
public interface Statistics {

    /** How many days back events are counted, today among them. */
    int DAYS = 14;

    /**
     * What it holds.
     *
     * @param users accounts that are not erased
     * @param comments that are not deleted
     * @param storageBytes of all pictures as they were uploaded, each once
     * @param eventsByDay of the last {@link #DAYS}, the latest last
     */
    record Figures(
            long users,
            long activeUsers,
            long projects,
            long scenes,
            long images,
            long imageVersions,
            long comments,
            long annotations,
            long storageBytes,
            List<Day> eventsByDay) {

        /** Keeps its own copy. */
        public Figures {
            eventsByDay = List.copyOf(eventsByDay);
        }
    }

    /** A day (UTC), and how many events its projects' logs have of it. */
    record Day(LocalDate date, long events) {}

    /** The figures as they are. */
    Figures asOf(LocalDate today);
}
