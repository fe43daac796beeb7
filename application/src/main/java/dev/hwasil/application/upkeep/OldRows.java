package dev.hwasil.application.upkeep;

import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.once.AnswerOnce;
import java.time.Duration;
import java.time.Instant;

/** Rows that have had their time. Used inside a unit of work. */
public interface OldRows {

    /** What is forgotten after a time. */
    enum Kind {
        /** Answers to keyed requests, from when they were given: contract. */
        FIRST_ANSWERS(AnswerOnce.MEMORY),

        /**
         * Refresh tokens that were exchanged, from then on. Until then who brings one again ends the session; after
         * that it is a token like any that never was.
         */
        USED_TOKENS(SessionDesk.IDLE),

        /** Sessions that were ended or ran out, from then on, with their tokens. */
        SESSIONS(SessionDesk.IDLE),

        /**
         * Invitations that were ended or ran out, from then on. Until then their codes are known to work no longer;
         * after that they are like any that never were.
         */
        INVITES(Duration.ofDays(30)),

        /** The logs of deleted projects, from their end on. Nobody is told of what is older than 24 hours: contract. */
        LOGS_OF_DELETED_PROJECTS(Duration.ofDays(2));

        private final Duration kept;

        Kind(Duration kept) {
            this.kept = kept;
        }

        /** How long they are kept. */
        public Duration kept() {
            return kept;
        }
    }

    /**
     * Forgets rows of that kind whose time was over before that instant, some of them; answers how many, less than
     * {@code limit} when there are no more. What somebody else uses or forgets just then is passed over, not waited
     * for.
     */
    int forget(Kind kind, Instant before, int limit);
}
