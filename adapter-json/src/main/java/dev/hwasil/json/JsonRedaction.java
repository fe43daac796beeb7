package dev.hwasil.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hwasil.application.account.UserRef;
import dev.hwasil.application.personal.Redaction;
import dev.hwasil.domain.account.User;
import dev.hwasil.domain.comment.Mentions;
import java.util.List;

/**
 * Knows a person by their shape, an object of {@code id}, {@code username} and {@code nickname}, and a comment by
 * {@code content} and {@code mentions}; so it does for whole resources, as logs and as answers have them.
 */
public final class JsonRedaction implements Redaction {

    private static final List<String> PICTURES = List.of("profileImage", "profileImageUrl");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String without(User person, String json) {
        if (!json.contains(person.id().value().toString())) return json;
        try {
            var root = mapper.readTree(json);
            redact(root, person, UserRef.erased(person.id()));
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException _) {
            return json;
        }
    }

    /** Its parts first: whether a comment mentions somebody does not depend on what they are called. */
    private static void redact(JsonNode node, User person, UserRef erased) {
        node.forEach(part -> redact(part, person, erased));
        if (!(node instanceof ObjectNode object)) return;
        if (shows(object, person)) {
            object.put("username", erased.username()).put("nickname", erased.nickname());
            PICTURES.stream().filter(object::has).forEach(object::putNull);
        }
        if (object.path("content").isTextual() && mentions(object, person)) {
            var content = object.path("content").textValue();
            object.put("content", Mentions.renamed(content, person.username(), erased.username()));
        }
    }

    private static boolean shows(JsonNode node, User person) {
        return node.path("id").asText().equals(person.id().value().toString())
                && node.has("username")
                && node.has("nickname");
    }

    private static boolean mentions(ObjectNode object, User person) {
        for (var mentioned : object.path("mentions")) {
            if (shows(mentioned, person)) return true;
        }
        return false;
    }
}
