package dev.hwasil.bootstrap;

import dev.hwasil.application.storage.FileStorage;
import dev.hwasil.application.upkeep.BackUp;
import dev.hwasil.application.upkeep.NamedFiles;
import dev.hwasil.application.upkeep.Restore;
import dev.hwasil.application.upkeep.RowRestoration.CannotRestore;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.postgres.upkeep.PostgresRowRestoration;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An installation is kept elsewhere, and comes from there again. */
final class BackupCommands {

    private BackupCommands() {}

    static int backUp(Settings settings, List<String> arguments, PrintStream out) {
        var folder = Path.of(arguments.getFirst()).toAbsolutePath();
        try (var closing = new Closing()) {
            var adapters = Adapters.beside(settings, closing);
            var stores = adapters.stores();
            var named = new NamedFiles(stores.artworks(), stores.users());
            var backUp = new BackUp(stores.rowArchive(), named, adapters.files(), adapters.clock());
            var bar = ProgressBar.on(out);
            try (var way = OnItsWay.in(folder)) {
                var command = new BackUp.Command(folder, filesIn(folder), way.folder(), bar::show);
                out.println("The backup is whole: " + backUp.handle(command));
            }
            return 0;
        } catch (IOException | UncheckedIOException failed) {
            throw new CannotStart("There is no backup: " + CannotStart.reasonOf(failed) + ".");
        } catch (DomainException refused) {
            throw new CannotStart("There is no backup: " + refused.error().detail());
        }
    }

    /** Compares all that it has restored, too. */
    static int restore(Settings settings, List<String> arguments, PrintStream out) {
        var backup = Path.of(arguments.getFirst()).toAbsolutePath();
        var kept = filesIn(backup.resolveSibling("."));
        try (var closing = new Closing()) {
            var database = Adapters.database(settings, closing);
            var restore = new Restore(new PostgresRowRestoration(database), Storages.open(settings.storage()));
            var bar = ProgressBar.on(out);
            try (var way = OnItsWay.in(settings.dataDir())) {
                restore.handle(new Restore.Command(backup, kept, way.folder(), bar::show));
            }
        } catch (CannotRestore refused) {
            throw new CannotStart("Nothing was restored. " + refused.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            throw new CannotStart("It was not restored: " + CannotStart.reasonOf(failed) + ".");
        } catch (DomainException refused) {
            throw new CannotStart("It was not restored: " + refused.error().detail());
        }
        return FileCommands.fsck(settings, List.of(FileCommands.CHECKSUMS), out);
    }

    private static FileStorage filesIn(Path folder) {
        var files = folder.resolve("files").normalize();
        return Storages.open("the backup", "local", Map.of("UPLOAD_DIR", files.toString()));
    }
}
