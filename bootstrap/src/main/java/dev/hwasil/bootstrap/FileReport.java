package dev.hwasil.bootstrap;

import dev.hwasil.application.upkeep.CheckFiles.Difference;
import dev.hwasil.application.upkeep.CheckFiles.Summary;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.ObjectWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Tells how rows and files differ, each difference when it is found: there may be as many as there are files. */
interface FileReport {

    /** One more. */
    void difference(Difference difference);

    /** That was all. */
    void end(Summary summary);

    /** For people: a line for each difference, and one to sum up. */
    static FileReport text(PrintStream out) {
        return new FileReport() {
            @Override
            public void difference(Difference difference) {
                out.println(difference.key() + ": " + saying(difference));
            }

            @Override
            public void end(Summary summary) {
                out.println(summary.differences() + " differences: rows name " + summary.named() + " files, "
                        + summary.files() + " are there, " + summary.young()
                        + " of them younger than a day and without a row so far.");
            }
        };
    }

    private static String saying(Difference difference) {
        return switch (difference) {
            case Difference.Missing _ -> "is missing";
            case Difference.Unnamed file ->
                "is named by no row (" + file.length() + " bytes, of " + file.storedAt() + ")";
            case Difference.WrongLength file -> "has " + file.actual() + " bytes, and should have " + file.expected();
            case Difference.WrongChecksum file ->
                "has the SHA-256 " + file.actual() + ", and should have " + file.expected();
            case Difference.Unreadable file -> "cannot be read: " + file.reason();
        };
    }

    /** For programs: one JSON object with all differences, and the numbers behind them. */
    static FileReport json(PrintStream out) {
        return new FileReport() {
            private String separator = "{\"differences\":[";

            @Override
            public void difference(Difference difference) {
                out.print(separator + "\n" + text(object(difference)));
                separator = ",";
            }

            @Override
            public void end(Summary summary) {
                if (summary.differences() == 0) out.print(separator);
                out.printf(
                        "],%n\"named\":%d,\"files\":%d,\"young\":%d}%n",
                        summary.named(), summary.files(), summary.young());
            }
        };
    }

    private static String text(JsonValue value) {
        return new String(value.bytes(), StandardCharsets.UTF_8);
    }

    private static JsonValue object(Difference difference) {
        return JsonValue.object(o -> {
            var _ = o.field("key", difference.key().value());
            switch (difference) {
                case Difference.Missing _ -> kind(o, "missing");
                case Difference.Unnamed file ->
                    kind(o, "unnamed").field("length", file.length()).field("storedAt", file.storedAt());
                case Difference.WrongLength file ->
                    kind(o, "wrong-length").field("expected", file.expected()).field("actual", file.actual());
                case Difference.WrongChecksum file ->
                    kind(o, "wrong-checksum").field("expected", file.expected()).field("actual", file.actual());
                case Difference.Unreadable file -> kind(o, "unreadable").field("reason", file.reason());
            }
        });
    }

    private static ObjectWriter kind(ObjectWriter o, String kind) {
        return o.field("kind", kind);
    }
}
