package dev.hwasil.domain.comment;

import dev.hwasil.domain.account.Username;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the people whom a text speaks to: {@code @username}, not in the middle of a word. */
public final class Mentions {

    private Mentions() {}

    /**
     * The keys of all names that the text may mention, in order. A name may be followed by a full stop or a hyphen that
     * is not its own, so each mention yields the name as written and without such an end.
     */
    public static Set<String> keysIn(String content) {
        var keys = new LinkedHashSet<String>();
        for (var at = content.indexOf('@'); at >= 0; at = content.indexOf('@', at + 1)) {
            if (at > 0 && Username.allowed(content.codePointBefore(at))) continue;
            var end = endOfName(content, at + 1);
            while (end > at + 1) {
                keys.add(Username.keyOf(content.substring(at + 1, end)));
                var last = content.charAt(end - 1);
                if (last != '.' && last != '-') break;
                end--;
            }
        }
        return keys;
    }

    private static int endOfName(String content, int from) {
        var end = from;
        while (end < content.length() && Username.allowed(content.codePointAt(end))) {
            end += Character.charCount(content.codePointAt(end));
        }
        return end;
    }
}
