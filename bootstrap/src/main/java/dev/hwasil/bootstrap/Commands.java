package dev.hwasil.bootstrap;

import java.util.ArrayList;
import java.util.List;

/** All that can be written after {@code ./run}. */
final class Commands {

    private static final List<String> NONE = List.of();
    private static final List<String> EMAIL = List.of("EMAIL");

    static final List<Command> ALL = List.of(
            new Command("serve", "Serve until told to stop. Done when nothing is written, too.", Serve::run),
            new Command("migrate", "Bring the database up to date, as each start does, and end.", Migrate::run),
            new Command("seed", "Add a demo studio: two people, a story in twelve scenes.", Seed::run),
            new Command("admin grant", EMAIL, NONE, "Make the account of this address an admin.", AdminCommands::grant),
            new Command("admin revoke", EMAIL, NONE, "Make it an admin no more.", AdminCommands::revoke),
            new Command("admin password", EMAIL, NONE, "Give it a password for one login.", AdminCommands::password),
            new Command(
                    "fsck",
                    NONE,
                    List.of(FileCommands.CHECKSUMS, FileCommands.JSON),
                    "Compare the rows with the files that they name, and change nothing.",
                    FileCommands::fsck),
            new Command(
                    "sweep --all", "Take away all files older than a day that no row names.", FileCommands::sweepAll),
            new Command(
                    "storage copy",
                    List.of("--from", "STORAGE", "--to", "STORAGE"),
                    List.of(FileCommands.CHECKSUMS),
                    "Copy all files from one storage to another, and go on where it ended.",
                    StorageCommands::copy),
            new Command(
                    "backup",
                    List.of("FOLDER"),
                    NONE,
                    "Keep all rows and files in this folder; again, what is new.",
                    BackupCommands::backUp),
            new Command(
                    "restore",
                    List.of("BACKUP"),
                    NONE,
                    "Put such a backup into an installation that has nothing yet.",
                    BackupCommands::restore));

    private static final Command SERVE = ALL.getFirst();

    private Commands() {}

    /**
     * The command that is written.
     *
     * @throws WrongCommand when there is no such one
     */
    static Command of(List<String> written) {
        if (written.isEmpty()) return SERVE;
        return ALL.stream()
                .filter(command -> command.isMeant(written))
                .findFirst()
                .orElseThrow(() -> new WrongCommand(written, usage()));
    }

    /** All of them, a line each. */
    static List<String> usage() {
        var width =
                ALL.stream().mapToInt(command -> command.usage().length()).max().orElseThrow();
        var lines = new ArrayList<String>();
        for (var command : ALL) {
            lines.add("./run " + command.usage()
                    + " ".repeat(width - command.usage().length()) + "  " + command.summary());
        }
        return lines;
    }
}
