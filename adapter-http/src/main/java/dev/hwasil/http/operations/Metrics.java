package dev.hwasil.http.operations;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;

/** What is counted, in the Prometheus text format. Labels are templates and statuses, never ids. Thread-safe. */
public final class Metrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AtomicBoolean jvm = new AtomicBoolean();
    private final Histogram requests = Histogram.builder()
            .name("hwasil_http_request_duration_seconds")
            .help("How long requests took, by method, path template and status.")
            .unit(Unit.SECONDS)
            .labelNames("method", "path", "status")
            .classicUpperBounds(0.005, 0.025, 0.1, 0.5, 1, 5)
            .register(registry);

    /** Counts an answered request. */
    public void answered(String method, String template, int status, double seconds) {
        requests.labelValues(method, template, Integer.toString(status)).observe(seconds);
    }

    /** Reads this value at each scrape. */
    public void gauge(String name, String help, DoubleSupplier value) {
        var _ = GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /**
     * Reads this value, which only grows, at each scrape.
     *
     * @param name without the {@code _total} that it is shown with
     */
    public void counter(String name, String help, DoubleSupplier value) {
        var _ = CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** The same, apart for each of these outcomes. */
    public void counter(String name, String help, Map<String, DoubleSupplier> byOutcome) {
        var _ = CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("outcome")
                .callback(
                        callback -> byOutcome.forEach((outcome, value) -> callback.call(value.getAsDouble(), outcome)))
                .register(registry);
    }

    /** All figures as they are now. The JVM's own join at the first call: starting them takes time. */
    public byte[] text() {
        if (jvm.compareAndSet(false, true)) JvmMetrics.builder().register(registry);
        var out = new ByteArrayOutputStream(8192);
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The media type of {@link #text}. */
    public String contentType() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }
}
