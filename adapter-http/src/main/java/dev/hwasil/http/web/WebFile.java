package dev.hwasil.http.web;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.http.AcceptedCodings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the client, as it is and in the codings that its build has made of it: {@code app.js} with
 * {@code app.js.br} and {@code app.js.gz} beside it. Immutable.
 */
final class WebFile {

    private static final String ROOT = "/web/";

    /** Its bytes in one coding, which is empty for those as they are; {@code etag} is of these bytes alone. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Form(String coding, byte[] bytes, String etag) {}

    private final List<Form> forms;

    private WebFile(List<Form> forms) {
        this.forms = forms;
    }

    /** What stands under that path in the jar of the client; nothing when it has no such file. */
    static Optional<WebFile> find(String path) {
        return read(path).map(plain -> {
            var tag = Sha256.ofContent(plain).hex().substring(0, 16);
            var coded = Stream.of(
                    read(path + ".br").map(bytes -> new Form("br", bytes, '"' + tag + "-br\"")),
                    read(path + ".gz").map(bytes -> new Form("gzip", bytes, '"' + tag + "-gzip\"")));
            var forms = Stream.concat(coded.flatMap(Optional::stream), Stream.of(new Form("", plain, '"' + tag + '"')));
            return new WebFile(forms.toList());
        });
    }

    /** The smallest that is taken. */
    Form in(AcceptedCodings taken) {
        return forms.stream()
                .filter(form -> form.coding().isEmpty() || taken.takes(form.coding()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<byte[]> read(String path) {
        try (var stream = WebFile.class.getResourceAsStream(ROOT + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
