package dev.hwasil.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go and what they look like: to the standard error, as text or as JSON. */
final class Logging {

    /** How much is told, and whether as JSON. */
    record Settings(String level, boolean json) {}

    /** What reads the settings may log, too. */
    static final Settings UNTIL_SETTINGS_ARE_READ = new Settings("warn", false);

    private Logging() {}

    static void configure(Settings settings) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var encoder = encoder(settings.json());
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(console);
        root.setLevel(Level.WARN);
        context.getLogger("dev.hwasil").setLevel(Level.toLevel(settings.level()));
        context.getLogger("hwasil").setLevel(Level.toLevel(settings.level()));
        // it logs what it then throws; we say that in our own words
        context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
    }

    private static Encoder<ILoggingEvent> encoder(boolean json) {
        if (json) return new JsonLine();
        var text = new LayoutWrappingEncoder<ILoggingEvent>();
        text.setLayout(new LogLine());
        return text;
    }
}
