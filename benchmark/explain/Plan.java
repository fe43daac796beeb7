import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What PostgreSQL has done for a statement, as auto_explain wrote it into the server's log. */
record Plan(String statement, double milliseconds, String text) {

    private static final Pattern ENTRY = Pattern.compile(
            "duration: ([0-9.]+) ms +plan:\n\tQuery Text: (.*?)\n\t((?:[^\n]*\\(cost=).*?)(?=\n[^\t]|\\z)",
            Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("actual time=\\S+ rows=([0-9]+)");
    private static final Pattern SCAN =
            Pattern.compile("(Seq|Index|Index Only|Bitmap Index) Scan (?:Backward )?(?:using (\\w+) )?on (\\w+)");
    private static final Pattern STEP = Pattern.compile("actual time=\\S+ rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern LEFT_OUT =
            Pattern.compile("Rows Removed by (?:Index Recheck|Filter|Join Filter): ([0-9]+)");

    /** Those in a piece of the log. */
    static List<Plan> in(String log) {
        return ENTRY.matcher(log)
                .results()
                .map(entry -> new Plan(
                        entry.group(2),
                        Double.parseDouble(entry.group(1)),
                        entry.group(3).replace("\n\t", "\n").strip()))
                .toList();
    }

    /** The text without what was only estimated, for people. */
    String shown() {
        return text.replace("\t", "  ")
                .replaceAll(" +\\(cost=[^)]*\\)", "")
                .replaceAll("\n +(Index Searches|Heap Fetches): .*", "");
    }

    /** How many rows it answered. */
    long rows() {
        var rows = ROWS.matcher(text);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** The indexes it went by. */
    Set<String> indexes() {
        var indexes = new LinkedHashSet<String>();
        SCAN.matcher(text).results().forEach(scan -> {
            if (scan.group(2) != null) indexes.add(scan.group(2));
            else if (scan.group(1).startsWith("Bitmap")) indexes.add(scan.group(3));
        });
        return indexes;
    }

    /** The tables it read from one end to the other. */
    Set<String> readThrough() {
        var tables = new LinkedHashSet<String>();
        SCAN.matcher(text)
                .results()
                .filter(scan -> scan.group(1).equals("Seq"))
                .forEach(scan -> tables.add(scan.group(3)));
        return tables;
    }

    /** The most rows that one step of it read and then left out. */
    long leftOut() {
        return LEFT_OUT.matcher(text)
                .results()
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .max()
                .orElse(0);
    }

    /** The most rows that one step of it has given on, over all the times that it was taken. */
    long handled() {
        return STEP.matcher(text)
                .results()
                .mapToLong(step -> Math.round(Double.parseDouble(step.group(1)) * Long.parseLong(step.group(2))))
                .max()
                .orElse(0);
    }

    /** Whether it counts rows away that it has read. */
    boolean skips() {
        return statement.toLowerCase(Locale.ROOT).matches("(?s).*\\boffset\\b.*");
    }
}
