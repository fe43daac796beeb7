package dev.hwasil.postgres.embedded;

/** The embedded PostgreSQL cannot run here; the message is one sentence for whoever started the product. */
public final class PostgresNotStarted extends RuntimeException {

    PostgresNotStarted(String sentence) {
        super(sentence);
    }

    PostgresNotStarted(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
