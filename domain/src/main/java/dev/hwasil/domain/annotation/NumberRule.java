package dev.hwasil.domain.annotation;

import dev.hwasil.domain.error.InvalidInput;
import java.math.BigDecimal;

/**
 * What a number may be: finite, and between two, both included.
 *
 * @param parts into how many parts one is divided; what lies between two of them is not told apart. 0: as fine as it
 *     comes
 */
public record NumberRule(double minimum, double maximum, int parts) {

    /** A number as fine as it comes. */
    public static NumberRule between(double minimum, double maximum) {
        return new NumberRule(minimum, maximum, 0);
    }

    /** The same, no finer than that. */
    public NumberRule inPartsOf(int one) {
        return new NumberRule(minimum, maximum, one);
    }

    /**
     * The number as it is kept; zero has no sign.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation}
     */
    public double accept(double number) {
        if (Double.isNaN(number) || number < minimum || number > maximum) {
            throw InvalidInput.value("Must be a number from " + text(minimum) + " to " + text(maximum) + ".");
        }
        return parts == 0 ? number + 0.0 : Math.round(number * parts) / (double) parts;
    }

    private static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
