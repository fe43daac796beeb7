import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of it.
 *
 * @param tables how many rows each has
 */
record Report(Map<String, Long> tables, List<Read> reads) {

    /** How many rows a table has at least that must not be read through. */
    private static final int BIG = 10_000;

    /** How many rows a step may read in vain. */
    private static final int IN_VAIN = 5_000;

    /** How many rows a step may read for a page of them. */
    private static final int TOO_MANY = 10_000;

    /** A query and the plans of its statements. */
    record Read(Query query, List<Plan> plans) {
        private String name() {
            return query.name();
        }
    }

    /** What is not good enough, a line each. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var read : reads) {
            for (var plan : read.plans()) {
                if (plan.skips()) faults.add(read.name() + ": counts rows away");
                if (read.query().ofAll()) continue;
                plan.readThrough().stream()
                        .filter(table -> tables.getOrDefault(table, 0L) >= BIG)
                        .forEach(table -> faults.add(read.name() + ": reads all of " + table));
                if (plan.leftOut() > IN_VAIN) faults.add(read.name() + ": reads " + plan.leftOut() + " rows in vain");
                if (plan.handled() > TOO_MANY) faults.add(read.name() + ": reads " + plan.handled() + " rows");
            }
        }
        return faults;
    }

    String markdown() {
        var page = new StringBuilder("""
                # Queries

                Every query that a list or a room needs is served by an index. `benchmark/explain/run` shows it and writes this page: it
                fills a PostgreSQL with the rows below, lets the stores themselves read each list where there is the most of it, a
                dozen times on one connection, and takes the last plan from PostgreSQL's own `auto_explain` (`analyze`, `buffers`).
                It fails when a table of %,d rows or more is read through, when a statement has an `OFFSET`, or when a step
                reads more than %,d rows, or %,d in vain. Times are the server's, with the clock of `analyze` running.

                """.formatted(BIG, TOO_MANY, IN_VAIN));
        page.append("| table | rows |\n| --- | ---: |\n");
        tables.forEach((table, rows) -> page.append("| %s | %,d |\n".formatted(table, rows)));
        page.append("\n| query | by which indexes | rows | ms |\n| --- | --- | ---: | ---: |\n");
        reads.stream().filter(read -> !read.query().ofAll()).forEach(read -> line(page, read));
        page.append("""

                What an admin asks of the whole installation reads the whole installation: its figures, and a search for a text
                that few accounts or projects have in them (one that many have ends with the page).

                | query | by which indexes | rows | ms |
                | --- | --- | ---: | ---: |
                """);
        reads.stream().filter(read -> read.query().ofAll()).forEach(read -> line(page, read));
        page.append("\n## Plans\n");
        reads.forEach(read -> plans(page, read));
        return page.toString();
    }

    private static void line(StringBuilder page, Read read) {
        for (var plan : read.plans()) {
            page.append("| %s | %s | %,d | %.2f |\n"
                    .formatted(read.name(), String.join(" · ", plan.indexes()), plan.rows(), plan.milliseconds()));
        }
    }

    private static void plans(StringBuilder page, Read read) {
        for (var plan : read.plans()) {
            page.append("""

                    <details><summary>%s</summary>

                    ```
                    %s
                    ```

                    </details>
                    """.formatted(read.name(), plan.shown()));
        }
    }
}
