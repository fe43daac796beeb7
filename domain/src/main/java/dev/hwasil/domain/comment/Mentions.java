package dev.hwasil.domain.comment;

import dev.hwasil.domain.account.Username;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the people whom a text speaks to: {@code @username}, not in the middle of a word. */
public final class Mentions {

    /** What may be a name: that of the key, from {@code start} to before {@code end}. */
    private record Candidate(int start, int end, String key) {}

    private Mentions() {}

    /**
     * The keys of all names that the text may mention, in order. A name may be followed by a full stop or a hyphen that
     * is not its own, so each mention yields the name as written and without such an end.
     */
    public static Set<String> keysIn(String content) {
        var keys = new LinkedHashSet<String>();
        candidatesIn(content).forEach(candidate -> keys.add(candidate.key()));
        return keys;
    }

    /** The text, with {@code newName} wherever it speaks to the one of that name, in any spelling. */
    public static String renamed(String content, Username name, String newName) {
        var renamed = new StringBuilder();
        var from = 0;
        for (var candidate : candidatesIn(content)) {
            if (candidate.start() < from || !candidate.key().equals(name.key())) continue;
            renamed.append(content, from, candidate.start()).append(newName);
            from = candidate.end();
        }
        return renamed.append(content, from, content.length()).toString();
    }

    /** In the order of their starts, and of one start the longest first. */
    private static List<Candidate> candidatesIn(String content) {
        var candidates = new ArrayList<Candidate>();
        for (var at = content.indexOf('@'); at >= 0; at = content.indexOf('@', at + 1)) {
            if (at > 0 && Username.allowed(content.codePointBefore(at))) continue;
            var from = at + 1;
            for (var end = endOfName(content, from); end > from; end--) {
                if (isShort(content, from, end)) {
                    candidates.add(new Candidate(from, end, Username.keyOf(content.substring(from, end))));
                }
                var last = content.charAt(end - 1);
                if (last != '.' && last != '-') break;
            }
        }
        return candidates;
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
