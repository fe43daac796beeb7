package dev.hwasil.domain.account;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.text.TextRule;
import java.util.regex.Pattern;

/** An address that mail can be sent to, as typed; compared without regard to case. At most 255 code points. */
public record Email(String value) {

    private static final TextRule RULE = TextRule.label(3, 255);
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\\\\\]]+@[^\\s@.\"(),:;<>\\[\\\\\\]]+(\\.[^\\s@.\"(),:;<>\\[\\\\\\]]+)*");

    /**
     * The address as it is kept.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when it is no address
     */
    public static Email of(String raw) {
        var text = RULE.accept(raw);
        if (!SHAPE.matcher(text).matches()) throw InvalidInput.value("Must be an e-mail address.");
        return new Email(text);
    }

    /** What two spellings of one address share; unique among all accounts. */
    public String key() {
        return Username.keyOf(value);
    }
}
