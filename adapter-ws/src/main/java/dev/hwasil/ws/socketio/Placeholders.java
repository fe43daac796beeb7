package dev.hwasil.ws.socketio;

import dev.hwasil.json.JsonInput;
import dev.hwasil.ws.engine.MalformedPacket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The objects that stand in a packet's payload for the bytes attached to it. */
final class Placeholders {

    private Placeholders() {}

    /** Checks that each one in these values, however deep, stands for one of the attachments. */
    static void check(List<JsonInput> values, List<byte[]> attachments) {
        for (var value : values) {
            if (isOne(value)) {
                if (bytesOf(value, attachments).isEmpty()) throw new MalformedPacket("a placeholder for nothing");
            } else {
                check(value.values().toList(), attachments);
            }
        }
    }

    /** The bytes that the value stands for, if it stands for some. */
    static Optional<byte[]> bytesOf(JsonInput value, List<byte[]> attachments) {
        if (!isOne(value)) return Optional.empty();
        var number = value.field("num").map(JsonInput::wholeNumber).orElse(OptionalInt.empty());
        if (number.isEmpty() || number.getAsInt() < 0 || number.getAsInt() >= attachments.size())
            return Optional.empty();
        return Optional.of(attachments.get(number.getAsInt()));
    }

    private static boolean isOne(JsonInput value) {
        return value.field("_placeholder").filter(JsonInput::isTrue).isPresent();
    }
}
