package jp.naisc.council.bench;

import java.util.Locale;

/**
 * One measured figure beside its target.
 *
 * @param name   what was measured, in words
 * @param value  the measurement, in {@code unit}
 * @param unit   µs, ms, s, /s, MB, kB or × (a ratio against {@code baseline})
 * @param target the bound the value must keep, in the same unit
 * @param bound  whether the target is a ceiling or a floor
 * @param note   the baseline of a ratio, or the circumstances of the measurement
 */
record Figure(String name, double value, String unit, double target, Bound bound, String note) {

    enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Figure atMost(String name, double value, String unit, double target, String note) {
        return new Figure(name, value, unit, target, Bound.AT_MOST, note);
    }

    static Figure atLeast(String name, double value, String unit, double target, String note) {
        return new Figure(name, value, unit, target, Bound.AT_LEAST, note);
    }

    boolean holds() {
        return bound == Bound.AT_MOST ? value <= target : value >= target;
    }

    /** One row of the table people read. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%-66s %12s %-3s  %s %-9s %-5s %s",
                name,
                number(value),
                unit,
                bound.sign,
                number(target),
                holds() ? "holds" : "MISSED",
                note);
    }

    /** One line of {@code --json}. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"target\":%s,\"holds\":%s,\"note\":\"%s\"}",
                escaped(name),
                number(value),
                unit,
                number(target),
                holds(),
                escaped(note));
    }

    private static String number(double value) {
        return value >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
