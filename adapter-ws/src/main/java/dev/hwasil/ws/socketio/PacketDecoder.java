package dev.hwasil.ws.socketio;

import dev.hwasil.ws.engine.MalformedPacket;
import dev.hwasil.ws.socketio.SocketPacket.Ack;
import dev.hwasil.ws.socketio.SocketPacket.Connect;
import dev.hwasil.ws.socketio.SocketPacket.ConnectError;
import dev.hwasil.ws.socketio.SocketPacket.Disconnect;
import dev.hwasil.ws.socketio.SocketPacket.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes packets of the messages of one session: a packet with attachments comes in several. Throws nothing but
 * {@link MalformedPacket}, and is of no use after that. Not thread-safe.
 */
final class PacketDecoder {

    private static final int MAX_ATTACHMENTS = 10;
    private static final int MAX_ID_DIGITS = 15;

    private final int maxAttached;
    private final List<byte[]> attachments = new ArrayList<>();
    private @Nullable Header pending;
    private int attached;

    /** Takes at most {@code maxAttached} bytes of attachments with one packet. */
    PacketDecoder(int maxAttached) {
        this.maxAttached = maxAttached;
    }

    /** All of a packet but its attachments. */
    private record Header(
            char type,
            int attachments,
            String namespace,
            @Nullable Long id,
            String payload) {

        SocketPacket with(List<byte[]> attachments) {
            checkPayload();
            return switch (type) {
                case '0' -> new Connect(namespace, payload);
                case '1' -> new Disconnect(namespace);
                case '2', '5' -> new Event(namespace, id, payload, attachments);
                case '3', '6' -> new Ack(namespace, idOfAck(), payload, attachments);
                default -> new ConnectError(namespace);
            };
        }

        private void checkPayload() {
            var fits = switch (type) {
                case '0' -> payload.isEmpty() || payload.startsWith("{");
                case '1' -> payload.isEmpty();
                case '4' -> true;
                default -> payload.startsWith("[");
            };
            if (!fits) throw new MalformedPacket("a payload that such a packet cannot have");
        }

        private long idOfAck() {
            if (id == null) throw new MalformedPacket("an acknowledgement without an id");
            return id;
        }
    }

    /** The packet that a text completes; empty when attachments follow. */
    Optional<SocketPacket> text(String text) {
        if (pending != null) throw new MalformedPacket("text where attachments are due");
        var header = new Cursor(text).header();
        if (header.attachments() == 0) return Optional.of(header.with(List.of()));
        pending = header;
        return Optional.empty();
    }

    /** The packet that an attachment completes; empty when more follow. */
    Optional<SocketPacket> binary(byte[] data) {
        var header = pending;
        if (header == null) throw new MalformedPacket("an attachment where none is due");
        attached += data.length;
        if (attached > maxAttached) throw new MalformedPacket("attachments beyond the limit");
        attachments.add(data);
        if (attachments.size() < header.attachments()) return Optional.empty();
        var packet = header.with(List.copyOf(attachments));
        attachments.clear();
        attached = 0;
        pending = null;
        return Optional.of(packet);
    }

    /** Reads {@code <type>[<attachments>-][<namespace>,][<id>][payload]} from left to right. */
    private static final class Cursor {
        private final String text;
        private int at;

        private Cursor(String text) {
            this.text = text;
        }

        private Header header() {
            var type = type();
            var attachments = type == '5' || type == '6' ? attachments() : 0;
            var namespace = namespace();
            var id = type == '0' || type == '1' || type == '4' ? null : id();
            return new Header(type, attachments, namespace, id, text.substring(at));
        }

        private char type() {
            if (text.isEmpty()) throw new MalformedPacket("empty packet");
            var type = text.charAt(at++);
            if (type < '0' || type > '6') throw new MalformedPacket("unknown packet type");
            return type;
        }

        private int attachments() {
            var digits = digits();
            if (digits.isEmpty() || digits.length() > 2 || at == text.length() || text.charAt(at) != '-') {
                throw new MalformedPacket("no number of attachments");
            }
            at++;
            var number = Integer.parseInt(digits);
            if (number > MAX_ATTACHMENTS) throw new MalformedPacket("too many attachments");
            return number;
        }

        private String namespace() {
            if (at == text.length() || text.charAt(at) != '/') return "/";
            var comma = text.indexOf(',', at);
            var end = comma < 0 ? text.length() : comma;
            var namespace = text.substring(at, end);
            at = Math.min(end + 1, text.length());
            return namespace;
        }

        private @Nullable Long id() {
            var digits = digits();
            if (digits.isEmpty()) return null;
            if (digits.length() > MAX_ID_DIGITS) throw new MalformedPacket("an id beyond what numbers hold");
            return Long.valueOf(digits);
        }

        private String digits() {
            var from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
            return text.substring(from, at);
        }
    }
}
