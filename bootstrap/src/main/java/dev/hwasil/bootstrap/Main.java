package dev.hwasil.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the product. What cannot start says why in one line and ends with a status of its own. */
public final class Main {

    /** Something stands in the way, such as a port that is taken. */
    private static final int NOT_STARTED = 1;

    /** A setting is wrong (sysexits.h, EX_CONFIG). */
    private static final int WRONG_SETTINGS = 78;

    private Main() {}

    /** Serves until it is told to stop. */
    @SuppressWarnings("SystemOut") // the one line that tells people where to go
    public static void main(String[] args) throws InterruptedException {
        var out = System.out;
        try {
            if (args.length > 0) throw new CannotStart("There is no command " + List.of(args) + ".");
            var settings = Settings.of(System.getenv());
            Logging.configure(settings.logging());
            serve(settings, out);
        } catch (WrongSettings wrong) {
            wrong.problems().forEach(System.err::println);
            System.exit(WRONG_SETTINGS);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(NOT_STARTED);
        }
    }

    private static void serve(Settings settings, PrintStream out) throws InterruptedException {
        var hwasil = Hwasil.open(settings);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    hwasil.close();
                    Runtime.getRuntime().halt(0);
                }));
        out.println("Hwasil is open at " + hwasil.address());
        out.flush();
        new CountDownLatch(1).await();
    }
}
