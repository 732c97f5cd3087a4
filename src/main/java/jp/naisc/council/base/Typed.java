package jp.naisc.council.base;

/**
 * Words as a person typed them, made fit to be kept. U+0000 and halves of surrogate pairs, which no keyboard gives and no
 * database or record takes, become U+FFFD, as browsers do with both (WHATWG Encoding and HTML, "scalar value string" and
 * "unexpected null character").
 */
public final class Typed {

    private static final int REPLACEMENT = 0xFFFD;

    private Typed() {}

    /** All of the words. */
    public static String whole(String typed) {
        boolean sound = typed.codePoints().noneMatch(Typed::isUnfit);
        return sound
                ? typed
                : typed.codePoints()
                        .map(point -> isUnfit(point) ? REPLACEMENT : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Without the blanks around them. */
    public static String words(String typed) {
        return whole(typed).strip();
    }

    private static boolean isUnfit(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
