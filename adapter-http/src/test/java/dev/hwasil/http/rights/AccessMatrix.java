package dev.hwasil.http.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Answer;
import dev.hwasil.http.openapi.Described;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation as every caller, with ids of their project, of another and of none, and mixed. What is expected
 * stands in {@code matrix.txt}; an operation that does not stand there fails the build.
 */
public abstract class AccessMatrix {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final AtomicInteger CELLS = new AtomicInteger();

    /** The product that is asked; for each row it may be another. */
    protected abstract Installation installation();

    static List<Row> table() {
        return Row.table();
    }

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(table().stream().map(Row::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(Described.asServed().operationNames());
    }

    @ParameterizedTest
    @MethodSource("table")
    void everybody_may_what_the_table_says(Row row) {
        var stage = new Stage(installation());
        var wrong = new ArrayList<String>();
        for (var caller : Caller.values()) {
            if (!row.expected().containsKey(caller)) continue;
            var answers = new EnumMap<Place, Answer>(Place.class);
            for (var place : row.places()) {
                var answer = ask(row, stage, caller, place);
                answers.put(place, answer);
                var expected = row.expected(caller, place);
                if (answer.status() != expected) {
                    wrong.add("%s, %s: %d expected, but %s".formatted(caller, place, expected, told(answer)));
                }
            }
            wrong.addAll(tellingApart(caller, answers));
        }
        assertThat(wrong).isEmpty();
    }

    private Answer ask(Row row, Stage stage, Caller caller, Place place) {
        if (row.operation().equals("DELETE /api/users/profile/image")) stage.picture(caller);
        var words = stage.words(caller, place, row.ids());
        var request = Request.of(row, installation().picture(), words);
        var answer = request.send(stage.client(caller));
        CELLS.incrementAndGet();
        if (request.changes() && !row.ids().isEmpty() && answer.status() < 300) stage.changed(caller, place);
        return answer;
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
        return answer.asText().replaceAll(ID, "…").replaceAll("\\?.*\"", "");
    }

    @AfterAll
    static void say() {
        var operations = table().stream().map(Row::operation).distinct().count();
        System.out.printf(
                "rights: %,d requests of %d callers to %d operations%n",
                CELLS.get(), Caller.values().length, operations);
    }
}
