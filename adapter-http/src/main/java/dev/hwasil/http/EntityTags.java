package dev.hwasil.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of what a cache has kept (RFC 9110, section 8.8.3). */
public final class EntityTags {

    private EntityTags() {}

    /**
     * Whether the tags of an {@code If-None-Match} name this one, by the weak comparison (RFC 9110, section 13.1.2).
     */
    public static boolean names(@Nullable String tags, String etag) {
        if (tags == null) return false;
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
