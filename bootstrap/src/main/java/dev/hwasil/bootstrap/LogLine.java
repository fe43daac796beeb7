package dev.hwasil.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record is one line; if it tells of a failure, the trace follows in lines that begin with a tab. Nothing that is
 * logged can look like a record of its own, or do something to a terminal. Stateless.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What is no text: control characters, line separators, and what turns the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder(200);
        line.append(TIME.format(event.getInstant())).append(' ');
        line.append(String.format(Locale.ROOT, "%-5s ", event.getLevel()));
        var logger = event.getLoggerName();
        line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(' ');
        line.append(escaped(event.getFormattedMessage()));
        var pairs = event.getKeyValuePairs();
        if (pairs != null) pairs.forEach(pair -> line.append(' ').append(escaped(pair.key + "=" + pair.value)));
        line.append('\n');
        trace(line, "", event.getThrowableProxy());
        return line.toString();
    }

    private static void trace(StringBuilder lines, String role, @Nullable IThrowableProxy thrown) {
        if (thrown == null) return;
        var message = Objects.requireNonNullElse(thrown.getMessage(), "");
        lines.append('\t').append(role).append(thrown.getClassName()).append(": ");
        lines.append(escaped(message)).append('\n');
        if (thrown.isCyclic()) return;
        ThrowableProxyUtil.subjoinSTEPArray(lines, ThrowableProxyUtil.REGULAR_EXCEPTION_INDENT, thrown);
        for (var suppressed : thrown.getSuppressed()) trace(lines, "Suppressed: ", suppressed);
        trace(lines, "Caused by: ", thrown.getCause());
    }

    /** The same, with what is no text written by its four hexadecimal digits, as in a Java source. */
    static String escaped(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
