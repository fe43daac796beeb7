package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hwasil.domain.error.DomainException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object that one of our own nodes wrote, to be passed on as it stands: nothing of it is read but the texts that say
 * to whom. Immutable.
 */
public final class RawObject {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonValue json;
    private final Map<String, String> texts;

    private RawObject(String json, Map<String, String> texts) {
        this.json = JsonValue.raw(json.getBytes(StandardCharsets.UTF_8));
        this.texts = texts;
    }

    /**
     * Those in the list that is the one field of an object.
     *
     * @throws DomainException {@code malformed-request} when the text is no such object
     */
    public static List<RawObject> list(String text, String field) {
        try (var parser = FACTORY.createParser(text)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT && field.equals(parser.nextFieldName()));
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            var all = new ArrayList<RawObject>();
            while (parser.nextToken() == JsonToken.START_OBJECT) all.add(next(parser, text));
            expect(parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == JsonToken.END_OBJECT);
            expect(parser.nextToken() == null);
            return all;
        } catch (IOException _) {
            throw broken();
        }
    }

    private static RawObject next(JsonParser parser, String text) throws IOException {
        var from = (int) parser.currentTokenLocation().getCharOffset();
        var texts = new HashMap<String, String>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING) texts.put(name, parser.getText());
            else parser.skipChildren();
        }
        return new RawObject(text.substring(from, (int) parser.currentLocation().getCharOffset()), texts);
    }

    private static void expect(boolean isSo) {
        if (!isSo) throw broken();
    }

    private static DomainException broken() {
        return new Malformed("The text is no list of objects.").asException();
    }

    /** The object as it was written. */
    public JsonValue json() {
        return json;
    }

    /** A text in it. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field));
    }
}
