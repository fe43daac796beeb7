package dev.hwasil.application.hostile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Counts the cases of a class, by the ids that their display names begin with, and says how many passed. */
public final class Tally implements TestWatcher, AfterAllCallback {

    private static final Pattern ID = Pattern.compile("\\b[A-J][0-9]{1,2}\\b");

    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    @Override
    public void testSuccessful(ExtensionContext test) {
        passed.addAll(idsOf(test));
    }

    @Override
    public void testFailed(ExtensionContext test, @Nullable Throwable cause) {
        failed.addAll(idsOf(test));
    }

    /** A case of several requests is one case. */
    private static List<String> idsOf(ExtensionContext test) {
        var ids = ID.matcher(test.getDisplayName())
                .results()
                .map(MatchResult::group)
                .toList();
        if (ids.isEmpty()) throw new IllegalStateException("no id: " + test.getDisplayName());
        return ids;
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        var all = new TreeSet<>(passed);
        all.addAll(failed);
        passed.removeAll(failed);
        System.out.printf("%s: %d/%d of %s%n", tests.getDisplayName(), passed.size(), all.size(), all);
    }
}
