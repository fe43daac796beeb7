package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.CopyFiles;
import dev.hwasil.application.storage.CopyFiles.Fate;
import dev.hwasil.application.storage.CopyFiles.Progress;
import dev.hwasil.domain.error.DomainException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is done with storages, by hand, beside the servers that use them. */
final class StorageCommands {

    private static final int DIFFERENT = 1;
    private static final int NOT_COPIED = 2;

    private StorageCommands() {}

    /** The words are {@code --from A --to B}. */
    static int copy(Settings settings, List<String> arguments, PrintStream out) {
        var from = Storages.open("--from", arguments.get(1), System.getenv());
        var to = Storages.open("--to", arguments.get(3), System.getenv());
        var fates = new EnumMap<Fate, Long>(Fate.class);
        var bar = ProgressBar.on(out);
        try (var way = OnItsWay.in(settings.dataDir())) {
            new CopyFiles(from, to)
                    .handle(new CopyFiles.Command(
                            way.folder(), arguments.contains(FileCommands.CHECKSUMS), progress -> {
                                fates.merge(progress.fate(), 1L, Long::sum);
                                show(progress, bar, out);
                            }));
        } catch (DomainException refused) {
            throw new CannotStart(
                    refused.error().detail() + " What is copied stays; the same command goes on.", NOT_COPIED);
        } catch (IOException | UncheckedIOException failed) {
            throw new CannotStart(CannotStart.reasonOf(failed) + ". The same command goes on.", NOT_COPIED);
        }
        out.println(sum(fates));
        return fates.containsKey(Fate.DIFFERENT) ? DIFFERENT : 0;
    }

    private static void show(Progress progress, ProgressBar bar, PrintStream out) {
        if (progress.fate() == Fate.DIFFERENT) {
            out.println(progress.key() + ": is another file there, and stays as it is");
        }
        bar.show(progress);
    }

    private static String sum(Map<Fate, Long> fates) {
        return fates.getOrDefault(Fate.COPIED, 0L) + " files were copied and have the same bytes, "
                + fates.getOrDefault(Fate.THERE, 0L) + " were there already, "
                + fates.getOrDefault(Fate.GONE, 0L) + " were deleted meanwhile, "
                + fates.getOrDefault(Fate.DIFFERENT, 0L) + " differ.";
    }
}
