package dev.hwasil.domain.annotation;

import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberRuleTest {

    private static final NumberRule RULE = NumberRule.between(-1, 2);

    @ParameterizedTest
    @ValueSource(doubles = {-1, 2, 0.1, 1 / 3.0, Double.MIN_VALUE})
    void a_number_within_the_bounds_is_kept_as_it_is(double number) {
        assertThat(RULE.accept(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {-1.0000001, 2.0000001, 1e308, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void any_other_is_refused(double number) {
        assertThat(refusalOf(() -> RULE.accept(number)).detail()).isEqualTo("Must be a number from -1 to 2.");
        assertThat(refusalOf(() -> RULE.inPartsOf(10).accept(number)).code()).isEqualTo("validation");
    }

    @Test
    void zero_has_no_sign() {
        assertThat(Double.doubleToRawLongBits(RULE.accept(-0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(RULE.inPartsOf(10).accept(-0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(RULE.inPartsOf(10).accept(-0.04))).isZero();
    }

    @Test
    void what_lies_between_two_parts_is_not_told_apart() {
        var rule = RULE.inPartsOf(1_000);

        assertThat(rule.accept(0.123456)).isEqualTo(0.123);
        assertThat(rule.accept(0.1235001)).isEqualTo(0.124);
        assertThat(rule.accept(-0.9999)).isEqualTo(-1);
        assertThat(rule.accept(Double.MIN_VALUE)).isZero();
        for (var i = -1_000; i <= 2_000; i++)
            assertThat(rule.accept(i / 1_000.0)).isEqualTo(i / 1_000.0);
    }
}
