package dev.hwasil.bootstrap;

import dev.hwasil.application.upkeep.CheckFiles;
import dev.hwasil.application.upkeep.SweepFiles;
import dev.hwasil.application.upkeep.SweepFiles.Outcome.Swept;
import dev.hwasil.domain.error.DomainException;
import java.io.PrintStream;
import java.util.List;

/** What is done with files and the rows that name them, by hand. */
final class FileCommands {

    /** Reads every original as well. */
    static final String CHECKSUMS = "--checksums";

    /** Writes for a program. */
    static final String JSON = "--json";

    /**
     * Rows and files differ, as fsck has it (fsck(8): errors left uncorrected would be 4; grep's and diff's are these).
     */
    private static final int DIFFERENT = 1;

    private static final int NOT_COMPARED = 2;

    private FileCommands() {}

    static int fsck(Settings settings, List<String> options, PrintStream out) {
        try (var closing = new Closing()) {
            var upkeep = Upkeep.over(Adapters.beside(settings, closing));
            var report = options.contains(JSON) ? FileReport.json(out) : FileReport.text(out);
            var command = new CheckFiles.Command(options.contains(CHECKSUMS), report::difference);
            var summary = upkeep.checkFiles().handle(command);
            report.end(summary);
            return summary.differences() == 0 ? 0 : DIFFERENT;
        } catch (RuntimeException failed) {
            throw new CannotStart(CannotStart.reasonOf(failed), NOT_COMPARED);
        }
    }

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
