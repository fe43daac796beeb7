package dev.hwasil.http.rights;

import dev.hwasil.http.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** What an answer tells that its reader must not learn; also in cursors, which are opaque only to the eye. */
final class Leaks {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("\"(?:nextCursor|cursor)\":\"([A-Za-z0-9_-]+)\"");

    private Leaks() {}

    /** Which of the secrets stand in the answer, or which ids in a refusal; but for what the request itself said. */
    static List<String> in(Answer answer, Request request, Set<String> secrets) {
        var said = request.target() + " " + new String(request.body(), StandardCharsets.ISO_8859_1);
        var told = told(answer);
        var ids = answer.status() < 400 ? Stream.<String>of() : idsIn(answer.asText());
        return Stream.concat(
                        ids, secrets.stream().filter(secret -> told.contains(secret) || told.contains(bare(secret))))
                .filter(token -> !said.contains(token))
                .distinct()
                .toList();
    }

    /** All ids in a text. */
    static Stream<String> idsIn(String text) {
        return ID.matcher(text).results().map(found -> found.group());
    }

    /** The body, which may be a ZIP, the headers' values, and what the cursors are made of. */
    private static String told(Answer answer) {
        var told = new StringBuilder(answer.asText());
        answer.headers().map().values().forEach(told::append);
        CURSOR.matcher(answer.asText()).results().forEach(cursor -> {
            var bytes = Base64.getUrlDecoder().decode(cursor.group(1));
            told.append(new String(bytes, StandardCharsets.UTF_8))
                    .append(HexFormat.of().formatHex(bytes));
        });
        if (answer.header("Content-Type").equals("application/zip")) told.append(unzipped(answer.body()));
        return told.toString();
    }

    private static String unzipped(byte[] zip) {
        var told = new StringBuilder();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                told.append(file.getName()).append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return told.toString();
    }

    /** An id as its bytes are. */
    private static String bare(String secret) {
        return ID.matcher(secret).matches() ? secret.replace("-", "") : secret;
    }
}
