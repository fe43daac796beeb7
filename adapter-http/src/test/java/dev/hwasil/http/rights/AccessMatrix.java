package dev.hwasil.http.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hwasil.application.hostile.Tally;
import dev.hwasil.http.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation as every caller, with ids of their project, of another and of none, and mixed. What is expected
 * stands in {@code matrix.txt}; {@code ApiDocumentTest} fails for an operation that does not stand there.
 */
@ExtendWith(Tally.class)
public abstract class AccessMatrix {

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final AtomicInteger SECRETS = new AtomicInteger();

    /** Where nobody changes anything. */
    private @Nullable Stage still;

    /** The product that is asked; for each row it may be another. */
    protected abstract Installation installation();

    /** Each row under the ids of the hostile cases that it stands for: what admins do is one of its own. */
    static Stream<Arguments> table() {
        return Row.table().stream()
                .map(row -> argumentSet((row.isForAdmins() ? "I20 " : "I1 I2 I3 I4 ") + row.label(), row));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everybody_may_what_the_table_says(Row row) {
        var stage = stage(row);
        var wrong = new ArrayList<String>();
        for (var caller : Caller.values()) {
            if (!row.expected().containsKey(caller)) continue;
            var answers = new EnumMap<Place, Answer>(Place.class);
            for (var place : row.places()) {
                var request = request(row, stage, caller, place);
                var answer = request.send(stage.client(caller));
                answers.put(place, answer);
                CELLS.incrementAndGet();
                var expected = row.expected(caller, place);
                if (answer.status() != expected) {
                    wrong.add("%s, %s: %d expected, but %s".formatted(caller, place, expected, told(answer)));
                }
                if (!row.shows(caller, answer.status())) {
                    var secrets = stage.secretsFrom(caller);
                    SECRETS.addAndGet(secrets.size());
                    Leaks.in(answer, request, secrets)
                            .forEach(leak -> wrong.add(
                                    "%s, %s: learns %s from %s".formatted(caller, place, leak, told(answer))));
                }
                if (row.changes(answer.status())) stage.changed(caller, place);
            }
            wrong.addAll(tellingApart(caller, answers));
        }
        assertThat(wrong).isEmpty();
    }

    /** Rows that only read share one, as long as the product is the same. */
    private Stage stage(Row row) {
        if (!row.isRead()) return new Stage(installation());
        var known = still;
        if (known == null) {
            known = new Stage(installation());
            still = known;
        }
        return known;
    }

    private Request request(Row row, Stage stage, Caller caller, Place place) {
        if (row.operation().equals("DELETE /api/users/profile/image")) stage.picture(caller);
        var words = stage.words(caller, place, row.ids());
        return Request.of(row, installation().picture(), words);
    }

    private static String told(Answer answer) {
        return answer.status() + " " + answer.asText();
    }

    /** What one may not see is answered as what is not there, word by word. */
    private static List<String> tellingApart(Caller caller, Map<Place, Answer> answers) {
        var wrong = new ArrayList<String>();
        var hidden = Map.of(Place.FOREIGN, Place.MISSING, Place.FOREIGN_CHILD, Place.MISSING_CHILD);
        hidden.forEach((foreign, missing) -> {
            var is = answers.get(foreign);
            var none = answers.get(missing);
            if (is == null || none == null || is.status() < 400 || none.status() != is.status()) return;
            if (!anonymous(is).equals(anonymous(none))) {
                wrong.add("%s tells %s from %s: %s, but %s".formatted(caller, foreign, missing, told(is), told(none)));
            }
        });
        return wrong;
    }

    private static String anonymous(Answer answer) {
        return Leaks.ID.matcher(answer.asText()).replaceAll("…").replaceAll("\\?.*\"", "");
    }

    /** Which operations have a row. */
    public static Stream<String> operations() {
        return Row.table().stream().map(Row::operation).distinct();
    }

    @AfterAll
    static void say() {
        var operations = operations().count();
        System.out.printf(
                "rights: %,d requests of %d callers to %d operations; %,d secrets looked for in the answers%n",
                CELLS.get(), Caller.values().length, operations, SECRETS.get());
    }
}
