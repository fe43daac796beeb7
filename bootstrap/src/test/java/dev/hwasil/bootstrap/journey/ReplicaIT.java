package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.postgres.embedded.StreamingReplica;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product on a database that has a replica. */
final class ReplicaIT {

    private static final String SECRET = "a node keeps this secret to itself";

    @TempDir
    Path folder;

    @Test
    void lists_come_from_the_replica_as_long_as_it_has_what_was_written() throws Exception {
        try (var both = StreamingReplica.start(folder.resolve("databases"))) {
            var settings = Map.of(
                    "DATABASE_URL", Database.urlOf(both.original()),
                    "DATABASE_REPLICA_URL", Database.urlOf(both.replica()),
                    "JWT_SECRET", SECRET);
            try (var workplace = Workplace.open(folder.resolve("node"), settings)) {
                for (var i = 0; i < 50; i++) says(workplace, "word " + i);
                Waiting.until(() -> {
                    var before = reads(workplace, "ok");
                    readAll(workplace);
                    return reads(workplace, "ok") >= before + 5;
                });

                both.pause();
                says(workplace, "while it is behind");
                assertThat(reads(workplace, "behind")).isPositive();
                both.resume();

                assertThat(reads(workplace, "away")).isZero();
                both.stop();
                says(workplace, "while it is away");
                readAll(workplace);
                assertThat(reads(workplace, "away")).isPositive();
            }
        }
    }

    /** What is said is the newest of the list, and the last that happened, as soon as it is answered. */
    private static void says(Workplace workplace, String word) {
        var comments = workplace.project() + "/comments";
        var comment = workplace
                .mina()
                .post(comments, "{\"content\": \"%s\"}".formatted(word))
                .is(201)
                .text("/id");
        var listed = workplace.mina().get(comments + "?limit=1").is(200);
        assertThat(listed.text("/items/0/content")).isEqualTo(word);
        var happened = workplace.mina().get(workplace.project() + "/activity?limit=1");
        assertThat(happened.is(200).text("/items/0/targetId")).isEqualTo(comment);
    }

    /** Every list that may come from there, as far as its reader's rights go. */
    private static void readAll(Workplace workplace) {
        for (var path : new String[] {"/comments", "/comments?scope=all", "/activity"}) {
            workplace.mina().get(workplace.project() + path).is(200);
        }
        workplace.mina().get("/api/users/me/export").is(200);
    }

    private static long reads(Workplace workplace, String outcome) {
        var figures = workplace.stranger().get("/metrics").is(200).asText();
        var figure = Pattern.compile("hwasil_replica_reads_total\\{outcome=\"" + outcome + "\"} ([0-9.]+)")
                .matcher(figures);
        assertThat(figure.find()).as(figures).isTrue();
        return (long) Double.parseDouble(figure.group(1));
    }
}
