package dev.hwasil.domain.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EditTest {

    @Test
    void where_nothing_is_said_the_field_stays() {
        assertThat(Edit.<String>none().after("비")).isEqualTo("비");
        assertThat(Edit.<String>none().after(null)).isNull();
    }

    @Test
    void what_is_said_holds_whatever_was_there() {
        assertThat(Edit.to("눈").after("비")).isEqualTo("눈");
        assertThat(Edit.to("눈").after(null)).isEqualTo("눈");
    }

    @Test
    void a_cleared_field_is_empty() {
        assertThat(Edit.<String>cleared().after("비")).isNull();
    }
}
