package dev.hwasil.bootstrap;

import dev.hwasil.http.operations.Metrics;
import dev.hwasil.ws.RealtimeFigures;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToLongFunction;

/** How real time does, among the figures of the product. */
final class RealtimeMetrics {

    private final Metrics metrics;
    private final RealtimeFigures figures;

    private RealtimeMetrics(Metrics metrics, RealtimeFigures figures) {
        this.metrics = metrics;
        this.figures = figures;
    }

    /** Adds these figures, read at each scrape. */
    static void add(Metrics metrics, RealtimeFigures figures) {
        new RealtimeMetrics(metrics, figures).add();
    }

    private void add() {
        gauge("hwasil_sockets", "Sockets that are connected.", RealtimeFigures::sockets);
        gauge("hwasil_rooms", "Projects that somebody hears.", RealtimeFigures::rooms);
        gauge("hwasil_send_queue_bytes", "Bytes that wait to be written to sockets.", RealtimeFigures::queuedBytes);
        counter("hwasil_slow_readers", "Sockets cut because they read too slowly.", RealtimeFigures::slowReaders);
        metrics.counter(
                "hwasil_recoveries",
                "Clients that came back after a lost connection, by whether they were taken up or had to reload.",
                Map.of("ok", value(RealtimeFigures::recovered), "denied", value(RealtimeFigures::denied)));
        counter(
                "hwasil_events_delivered",
                "Events of the log that went out, over all sockets.",
                RealtimeFigures::delivered);
        counter(
                "hwasil_cursors_coalesced",
                "Places of cursors never told, for there was a newer one.",
                RealtimeFigures::coalesced);
        counter(
                "hwasil_flood_refusals",
                "Events of sockets that were refused because they were too many.",
                RealtimeFigures::flooding);
    }

    private void gauge(String name, String help, ToLongFunction<RealtimeFigures> figure) {
        metrics.gauge(name, help, value(figure));
    }

    private void counter(String name, String help, ToLongFunction<RealtimeFigures> figure) {
        metrics.counter(name, help, value(figure));
    }

    private DoubleSupplier value(ToLongFunction<RealtimeFigures> figure) {
        return () -> figure.applyAsLong(figures);
    }
}
