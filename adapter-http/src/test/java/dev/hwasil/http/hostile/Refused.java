package dev.hwasil.http.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.http.Answer;
import dev.hwasil.http.Door;
import java.util.Arrays;
import java.util.function.Supplier;

/** Requests that are refused, each where and as it should, and that leave every row as it was. */
final class Refused {

    /** The pointer to a body as a whole, which is empty. */
    static final String WHOLE = "whole";

    private Refused() {}

    /**
     * Sends something to that door and sees it refused.
     *
     * @param as status, code and what is pointed at, as in {@code 422 validation /name /tag}
     */
    static Answer by(Door door, String as, Supplier<Answer> sending) {
        var before = door.stores.work().read();

        var answer = sending.get();

        var words = as.split(" ");
        answer.isProblem(Integer.parseInt(words[0]), words[1]).pointsAt(pointers(words));
        assertThat(door.stores.work().read()).isEqualTo(before);
        return answer;
    }

    private static String[] pointers(String[] words) {
        return Arrays.stream(words, 2, words.length)
                .map(word -> word.equals(WHOLE) ? "" : word)
                .toArray(String[]::new);
    }
}
