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
            var from = at + 1;
            for (var end = endOfName(content, from); end > from; end--) {
                if (isShort(content, from, end)) keys.add(Username.keyOf(content.substring(from, end)));
                var last = content.charAt(end - 1);
                if (last != '.' && last != '-') break;
            }
        }
        return keys;
    }

    /** Whether it can be a name: else a comment of hyphens would be thousands of long ones. */
    private static boolean isShort(String content, int from, int end) {
        return end - from <= 2 * Username.MAXIMUM && content.codePointCount(from, end) <= Username.MAXIMUM;
    }

    private static int endOfName(String content, int from) {
        var end = from;
        while (end < content.length() && Username.allowed(content.codePointAt(end))) {
            end += Character.charCount(content.codePointAt(end));
        }
        return end;
    }
}
