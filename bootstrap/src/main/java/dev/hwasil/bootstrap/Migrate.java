package dev.hwasil.bootstrap;

import java.io.PrintStream;
import java.util.List;

/** Brings the database up to date without serving: opening it does that. */
final class Migrate {

    private Migrate() {}

    static int run(Settings settings, List<String> none, PrintStream out) {
        try (var closing = new Closing()) {
            var _ = Adapters.beside(settings, closing);
            out.println("The database is up to date.");
            return 0;
        }
    }
}
