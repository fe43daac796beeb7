package dev.hwasil.application.project;

import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Project.Status;
import dev.hwasil.domain.project.Project.Tag;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.text.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's projects, in which order.
 *
 * @param status only those, or null for all
 * @param tag only those, or null for all
 * @param text what their name or description has in it, in any case, or null
 */
public record ProjectSearch(
        @Nullable Status status,
        @Nullable Tag tag,
        @Nullable String text,
        Order order) {

    /** What may be looked for. */
    public static final TextRule TEXT = TextRule.label(0, 100);

    /** All of them, the newest first. */
    public static final ProjectSearch ALL = new ProjectSearch(null, null, null, Order.NEWEST);

    /** Looking for an empty text is looking for none. */
    public ProjectSearch {
        text = TextRule.orNull(text);
    }

    /** How they are ordered; those with the same key, the newest first. */
    public enum Order {
        /** The newest first. */
        NEWEST {
            @Override
            String keyOf(ProjectOverview overview) {
                return "";
            }

            @Override
            boolean isKey(String text) {
                return text.isEmpty();
            }
        },

        /** Those first in which something happened last. */
        UPDATED {
            @Override
            String keyOf(ProjectOverview overview) {
                return overview.lastEventAt().toString();
            }

            @Override
            boolean isKey(String text) {
                try {
                    return Instant.parse(text).toString().equals(text);
                } catch (DateTimeParseException _) {
                    return false;
                }
            }
        },

        /** By name, in any case. */
        NAME {
            @Override
            String keyOf(ProjectOverview overview) {
                return overview.project().name();
            }

            @Override
            boolean isKey(String text) {
                try {
                    return Project.NAME.accept(text).equals(text);
                } catch (DomainException _) {
                    return false;
                }
            }
        },

        /** The most urgent first, those without a deadline last. */
        DEADLINE {
            @Override
            String keyOf(ProjectOverview overview) {
                var deadline = overview.project().deadline();
                return deadline == null ? "" : deadline.toString();
            }

            @Override
            boolean isKey(String text) {
                try {
                    return text.isEmpty() || LocalDate.parse(text).toString().equals(text);
                } catch (DateTimeParseException _) {
                    return false;
                }
            }
        };

        abstract String keyOf(ProjectOverview overview);

        abstract boolean isKey(String text);

        /** Where a project stands in this order. */
        public Place placeOf(ProjectOverview overview) {
            return new Place(keyOf(overview), overview.project().id());
        }

        /** A place in this order; empty when there is none with such a key. */
        public Optional<Place> place(String key, ProjectId project) {
            return isKey(key) ? Optional.of(new Place(key, project)) : Optional.empty();
        }
    }

    /**
     * A place in an order, also of a project that is gone.
     *
     * @param key what the order compares: nothing, an instant, a name, a day, as text
     */
    public record Place(String key, ProjectId project) {}
}
