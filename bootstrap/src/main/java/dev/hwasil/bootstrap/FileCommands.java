package dev.hwasil.bootstrap;

import dev.hwasil.application.upkeep.SweepFiles;
import dev.hwasil.application.upkeep.SweepFiles.Outcome.Swept;
import dev.hwasil.domain.error.DomainException;
import java.io.PrintStream;
import java.util.List;

/** What is done with files and the rows that name them, by hand. */
final class FileCommands {

    private FileCommands() {}

    static int sweepAll(Settings settings, List<String> none, PrintStream out) {
        try (var closing = new Closing()) {
            var upkeep = Upkeep.over(Adapters.beside(settings, closing));
            if (upkeep.sweepFiles().handle(new SweepFiles.Command(true)) instanceof Swept(var removed, var files)) {
                out.println(removed + " of " + files + " files were named by no row and are gone.");
            }
            return 0;
        } catch (DomainException refused) {
            throw new CannotStart(refused.error().detail());
        }
    }
}
