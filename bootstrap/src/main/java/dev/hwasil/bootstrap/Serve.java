package dev.hwasil.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Opens the doors, and keeps them open until the process is told to stop. */
final class Serve {

    private Serve() {}

    static int run(Settings settings, List<String> none, PrintStream out) throws InterruptedException {
        var hwasil = Hwasil.open(settings, out::println);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    hwasil.close();
                    Runtime.getRuntime().halt(0);
                }));
        out.println("Hwasil is open at " + hwasil.address());
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }
}
