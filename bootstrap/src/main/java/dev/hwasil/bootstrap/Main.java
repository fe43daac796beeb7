package dev.hwasil.bootstrap;

import java.util.List;

/** Does what the words of the command line say. What cannot be done says why and ends with a status of its own. */
public final class Main {

    /** There is no such command (sysexits.h, EX_USAGE). */
    private static final int WRONG_COMMAND = 64;

    /** A setting is wrong (sysexits.h, EX_CONFIG). */
    private static final int WRONG_SETTINGS = 78;

    private Main() {}

    /** Does it; without a word, serves until it is told to stop. */
    public static void main(String[] args) throws InterruptedException {
        System.exit(statusOf(List.of(args)));
    }

    @SuppressWarnings("SystemOut") // the few lines for the one who started it
    private static int statusOf(List<String> written) throws InterruptedException {
        try {
            var command = Commands.of(written);
            Logging.configure(Logging.UNTIL_SETTINGS_ARE_READ);
            var settings = Settings.of(System.getenv());
            Logging.configure(settings.logging());
            return command.run(settings, written, System.out);
        } catch (WrongCommand wrong) {
            wrong.lines().forEach(System.err::println);
            return WRONG_COMMAND;
        } catch (WrongSettings wrong) {
            wrong.problems().forEach(System.err::println);
            return WRONG_SETTINGS;
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            return reason.status();
        }
    }
}
