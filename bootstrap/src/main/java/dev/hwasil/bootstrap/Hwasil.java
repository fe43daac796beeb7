package dev.hwasil.bootstrap;

import dev.hwasil.application.admin.WelcomeAdmin;
import dev.hwasil.application.event.ProjectFeeds;
import dev.hwasil.domain.account.Email;
import dev.hwasil.http.HttpSettings;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running product. Closing it stops all of it, in the reverse order of its start. */
final class Hwasil implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hwasil.class);

    /** How often it is looked for deadlines that are near. */
    private static final int REMIND_SECONDS = 600;

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
                    .behind(settings.proxies());
            var realtime = Sockets.open(settings, use, adapters);
            var doors = Doors.to(use, adapters, http, realtime);
            schedule(adapters, use, closing);
            var server = serve(doors, adapters.feeds(), settings.port(), closing);
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
        });
        closing.last(server::stop);
        closing.last(doors.realtime()); // while there is a connection on which to say so
        closing.last(feeds::silence);
        try {
            return server.start();
        } catch (RuntimeException failed) {
            throw new CannotStart("PORT " + port + " cannot be listened on: " + CannotStart.reasonOf(failed) + ".");
        }
    }

    /**
     * Events that no hint told of are looked for all the time, and deadlines now and then; codecs are loaded once the
     * first people are served.
     */
    private static void schedule(Adapters adapters, UseCases use, Closing closing) {
        var scheduler = closing.last(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("schedule").daemon().factory()));
        var _ = scheduler.schedule(adapters.optimizer()::prepare, 2, TimeUnit.SECONDS);
        var _ = scheduler.scheduleWithFixedDelay(
                () -> catchUp(adapters),
                ProjectFeeds.CATCH_UP_SECONDS,
                ProjectFeeds.CATCH_UP_SECONDS,
                TimeUnit.SECONDS);
        var _ = scheduler.scheduleWithFixedDelay(
                () -> adapters.threads().execute(() -> remind(use)), 10, REMIND_SECONDS, TimeUnit.SECONDS);
    }

    private static void remind(UseCases use) {
        try {
            use.remindOfDeadlines().handle();
        } catch (RuntimeException failed) {
            LOG.warn("deadlines could not be called to mind: {}", failed.getMessage());
        }
    }

    private static void catchUp(Adapters adapters) {
        try {
            adapters.feeds().catchUp();
        } catch (RuntimeException failed) {
            LOG.warn("events could not be looked for: {}", failed.getMessage());
        }
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
