package jp.naisc.council.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as ECMAScript's {@code Number::toString} writes it, which RFC 8785 §3.2.2.3 prescribes. */
final class EcmaNumber {

    private EcmaNumber() {}

    static void append(StringBuilder out, double value) {
        if (value == 0) {
            out.append('0'); // also for -0
            return;
        }
        if (value < 0) {
            out.append('-');
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        layOut(out, digits, digits.length() - shortest.scale());
    }

    /**
     * Since JDK 19 {@code Double.toString} gives the shortest digits, but never fewer than two ("4.9E-324" where
     * ECMAScript says 5e-324); so one digit is tried first.
     */
    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (exact.precision() == 2) {
            var single = exact.round(new MathContext(1, RoundingMode.HALF_EVEN)).stripTrailingZeros();
            if (single.doubleValue() == value) {
                return single;
            }
        }
        return exact;
    }

    /** @param point position of the decimal point counted from the first digit ("n" in the specification) */
    private static void layOut(StringBuilder out, String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            out.append(digits).repeat('0', point - count);
        } else if (0 < point && point <= 21) {
            out.append(digits, 0, point).append('.').append(digits, point, count);
        } else if (-6 < point && point <= 0) {
            out.append("0.").repeat('0', -point).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (count > 1) {
                out.append('.').append(digits, 1, count);
            }
            out.append('e').append(point > 0 ? "+" : "-").append(Math.abs(point - 1));
        }
    }
}
