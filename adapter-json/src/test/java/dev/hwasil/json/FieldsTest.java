package dev.hwasil.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hwasil.domain.error.DomainError;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.Violation;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.domain.text.TextRule;
import dev.hwasil.domain.version.Edit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {

    private static final Reading<String> NAME = Reading.text(TextRule.label(1, 10));

    @Test
    void all_that_is_wrong_is_said_at_once_by_field() {
        var fields = fields("{\"name\":\"\", \"number\":1.5, \"typo\":1}");
        var _ = fields.required("name", NAME);
        var _ = fields.required("number", Reading.integer(1, 9));
        var _ = fields.required("role", Reading.choice(Role.class));

        assertThat(refused(fields::check))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/name", "/number", "/role", "/typo");
    }

    @Test
    void missing_and_null_mean_the_same() {
        var fields = fields("{\"name\":null}");
        var name = fields.optional("name", NAME);
        var other = fields.optional("other", NAME);
        fields.check();

        assertThat(name.orNull()).isNull();
        assertThat(other.or("said nothing")).isEqualTo("said nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "a/b", "a~b"})
    void a_field_that_nobody_declared_is_refused_by_its_pointer(String name) {
        var fields =
                JsonInput.parse(JsonValue.object(o -> o.field(name, 1)).bytes()).fields();

        assertThat(refused(fields::check))
                .extracting(Violation::pointer)
                .containsExactly("/" + name.replace("~", "~0").replace("/", "~1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "99999999999999999999"})
    void a_whole_number_is_in_its_range(String json) {
        var fields = fields("{\"n\":" + json + "}");
        var _ = fields.required("n", Reading.integer(1, 9));

        assertThat(refused(fields::check)).extracting(Violation::pointer).containsExactly("/n");
    }

    @Test
    void values_are_read() {
        var id = "01890A5D-AC96-774B-BCCE-B302099A8057";
        var fields = fields("{\"day\":\"2028-02-29\",\"role\":\"editor\",\"id\":\"" + id + "\",\"name\":\" a \"}");
        var day = fields.required("day", Reading.date());
        var role = fields.required("role", Reading.choice(Role.class));
        var project = fields.required("id", Reading.id(ProjectId::new));
        var name = fields.required("name", NAME);
        fields.check();

        assertThat(day.get()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(role.get()).isEqualTo(Role.EDITOR);
        assertThat(project.get().value()).hasToString(id.toLowerCase(Locale.ROOT));
        assertThat(name.get()).isEqualTo("a");
    }

    @Test
    void parts_of_a_form_are_named_as_such() {
        var fields = Fields.ofForm(Map.of("role", "king"));
        var _ = fields.required("role", Reading.choice(Role.class));

        assertThat(refused(fields::check)).extracting(Violation::pointer).containsExactly("#role");
    }

    private static Fields fields(String json) {
        return JsonInput.parse(json).fields();
    }

    private static List<Violation> refused(Runnable check) {
        var refused = catchThrowableOfType(DomainException.class, check::run);
        assertThat(refused.error()).isInstanceOf(DomainError.Invalid.class);
        return ((DomainError.Invalid) refused.error()).violations();
    }

    @Test
    void an_edit_says_what_a_field_holds_or_that_it_is_cleared_or_nothing() {
        var fields = fields("{\"name\":\" a \", \"note\":\" \", \"day\":\"\", \"other\":null}");
        var name = fields.optional("name", Reading.edit(NAME));
        var note = fields.optional("note", Reading.edit(NAME));
        var day = fields.optional("day", Reading.edit(Reading.date()));
        var other = fields.optional("other", Reading.edit(NAME));
        fields.check();

        assertThat(name.get()).isEqualTo(Edit.to("a"));
        assertThat(note.get()).isEqualTo(Edit.cleared());
        assertThat(day.get()).isEqualTo(Edit.cleared());
        assertThat(other.or(Edit.none())).isEqualTo(Edit.none());
    }

    @Test
    void an_edit_that_cannot_be_is_refused_as_its_value_is() {
        var fields = fields("{\"day\":\"2026-02-30\", \"name\":1}");
        var _ = fields.optional("day", Reading.edit(Reading.date()));
        var _ = fields.optional("name", Reading.edit(NAME));

        assertThat(refused(fields::check)).extracting(Violation::pointer).containsExactly("/day", "/name");
    }

    @Test
    void each_element_of_a_list_that_is_wrong_is_pointed_at() {
        var fields = fields("{\"names\":[\"a\", \"\", \"b\", 1], \"none\":[], \"many\":[\"a\",\"b\"], \"no\":{}}");
        var names = Reading.list(NAME, 4);
        var _ = fields.required("names", names);
        var none = fields.required("none", names);
        var _ = fields.required("many", Reading.list(NAME, 1));
        var _ = fields.required("no", names);

        assertThat(none.get()).isEmpty();
        assertThat(refused(fields::check))
                .extracting(Violation::pointer)
                .containsExactly("/names/1", "/names/3", "/many", "/no");
    }

    @Test
    void of_a_long_list_that_is_wrong_the_first_hundred_elements_are_pointed_at() {
        var fields = fields("{\"names\":[" + "1,".repeat(999) + "1]}");
        var _ = fields.required("names", Reading.list(NAME, 1_000));

        assertThat(refused(fields::check)).hasSize(100);
    }
}
