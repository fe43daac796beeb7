package dev.hwasil.bootstrap;

import dev.hwasil.application.admin.WelcomeAdmin;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.domain.account.Email;
import dev.hwasil.http.GracefulStop;
import dev.hwasil.http.HttpSettings;
import dev.hwasil.http.SecondListener;
import dev.hwasil.http.operations.Metrics;
import dev.hwasil.http.operations.MetricsServer;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running product. Closing it stops all of it, in the reverse order of its start. */
final class Hwasil implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hwasil.class);

    private static final Duration CATCH_UP = Duration.ofSeconds(ProjectFeeds.CATCH_UP_SECONDS);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    private final Closing closing;
    private final String address;

    private Hwasil(Closing closing, String address) {
        this.closing = closing;
        this.address = address;
    }

    /**
     * Starts it; it takes requests when this returns.
     *
     * @param say how to tell the one who starts it what is told once
     * @throws CannotStart when something stands in the way
     */
    static Hwasil open(Settings settings, Consumer<String> say) {
        var closing = new Closing();
        try {
            var folder = closing.last(DataFolder.take(settings.dataDir()));
            var adapters = Adapters.open(settings, folder, closing);
            if (!settings.rateLimits()) LOG.warn("RATE_LIMITS is off: nothing is too much. For load tests only.");
            var use = UseCases.over(adapters);
            settings.adminEmail().ifPresent(email -> welcome(email, use, say));
            var http = new HttpSettings(
                            settings.port(),
                            settings.publicUrl()
                                    .filter(url -> url.startsWith("https:"))
                                    .isPresent(),
                            emptied(folder.folder("incoming")),
                            Settings.MAX_UPLOAD_BYTES,
                            version())
                    .allowing(Set.copyOf(settings.allowedOrigins()))
                    .behind(settings.proxies())
                    .showing(adapters.files().linkOrigins());
            var nodes = Nodes.open(settings, adapters, closing);
            closing.last(nodes.relay(use, adapters));
            var realtime = Sockets.open(settings, use, adapters, nodes);
            var doors = Doors.to(use, adapters, http, realtime);
            schedule(adapters, use, closing);
            var server = serve(doors, adapters.feeds(), settings.port(), closing);
            settings.socketPort().ifPresent(port -> listenTwice(server, port));
            settings.metricsPort().ifPresent(port -> serveMetrics(doors.metrics(), port, closing));
            closing.last(() -> announce(doors.stop(), settings.stopDelay())); // nobody asks for what never opened
            return new Hwasil(closing, settings.publicUrl().orElse("http://localhost:" + server.port()));
        } catch (RuntimeException failed) {
            closing.close();
            throw failed;
        }
    }

    /** Before anybody else can take the address; and said at once, for what follows may fail. */
    private static void welcome(Email email, UseCases use, Consumer<String> say) {
        switch (use.welcomeAdmin().handle(new WelcomeAdmin.Command(email))) {
            case WelcomeAdmin.Outcome.Made(var username, var password) ->
                say.accept("The admin " + username + " (" + email.value() + ") can log in once with the password "
                        + password.value() + " and is to change it then. It is not shown again.");
            case WelcomeAdmin.Outcome.AlreadyThere _ -> {}
            case WelcomeAdmin.Outcome.SomebodyElse _ ->
                LOG.warn("ADMIN_EMAIL is the address of an account that is no admin, and stays none:"
                        + " ./run admin grant makes it one");
        }
    }

    private static Javalin serve(Doors doors, ProjectFeeds feeds, int port, Closing closing) {
        var server = Javalin.create(config -> {
            doors.realtime().mount(config); // before the pages, which take every path that is left
            doors.http().mount(config);
            doors.stop().mount(config);
        });
        closing.last(server::stop);
        closing.last(doors.stop()::finish);
        closing.last(doors.realtime()); // while there is a connection on which to say so
        closing.last(feeds::silence);
        closing.last(doors.stop()::refuse); // before anybody is told to come back, so that they do so elsewhere
        try {
            return server.start();
        } catch (RuntimeException failed) {
            throw notListened("PORT", port, failed);
        }
    }

    /** Whoever asks whether it is ready has so long to notice. */
    private static void announce(GracefulStop stop, Duration delay) throws InterruptedException {
        stop.announce();
        Thread.sleep(delay);
    }

    private static void listenTwice(Javalin server, int port) {
        try {
            LOG.info("Sockets are taken on port {}, too", SecondListener.open(server, port));
        } catch (IllegalStateException failed) {
            throw notListened("SOCKET_PORT", port, failed);
        }
    }

    private static void serveMetrics(Metrics metrics, int port, Closing closing) {
        try {
            var server = closing.last(MetricsServer.start(port, metrics));
            LOG.info("Figures are at http://localhost:{}/metrics", server.port());
        } catch (RuntimeException failed) {
            throw notListened("METRICS_PORT", port, failed);
        }
    }

    private static CannotStart notListened(String setting, int port, RuntimeException failed) {
        return new CannotStart(setting + " " + port + " cannot be listened on: " + CannotStart.reasonOf(failed) + ".");
    }

    /**
     * Events that no hint told of are looked for all the time, deadlines and upkeep now and then; codecs are loaded
     * once the first people are served.
     */
    private static void schedule(Adapters adapters, UseCases use, Closing closing) {
        var schedule = closing.last(new Schedule());
        schedule.once(Duration.ofSeconds(2), adapters.optimizer()::prepare);
        schedule.every(CATCH_UP, CATCH_UP, "events could not be looked for", adapters.feeds()::catchUp);
        schedule.every(
                Duration.ofSeconds(10),
                NOW_AND_THEN,
                "deadlines could not be called to mind",
                use.remindOfDeadlines()::handle);
        schedule.every(Duration.ofMinutes(1), NOW_AND_THEN, "upkeep could not be done", Upkeep.over(adapters)::run);
    }

    /** What an earlier process had not finished receiving is of no use. */
    private static Path emptied(Path folder) {
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) Files.deleteIfExists(file);
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String version() {
        return Optional.ofNullable(Hwasil.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Where people find it. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        closing.close();
    }
}
