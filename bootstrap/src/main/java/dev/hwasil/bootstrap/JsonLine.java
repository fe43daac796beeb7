package dev.hwasil.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** One record is one object in one line, without anything that is no text, also where JSON would allow it. */
final class JsonLine extends JsonEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new String(super.encode(event), UTF_8).stripTrailing();
        return (LogLine.escaped(line) + "\n").getBytes(UTF_8);
    }
}
