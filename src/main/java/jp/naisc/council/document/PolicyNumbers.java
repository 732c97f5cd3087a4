package jp.naisc.council.document;

/** The numbers a Japanese policy prints, for readers that compare what is written with what would be generated. */
public final class PolicyNumbers {

    private PolicyNumbers() {}

    /** (1), ア, (ア), ①, a, (a): the order of 公用文 (domain.md §6). */
    public static String item(int level, int n) {
        return switch (level) {
            case 1 -> "(" + n + ")";
            case 2 -> Numerals.gojuon(n);
            case 3 -> "(" + Numerals.gojuon(n) + ")";
            case 4 -> Numerals.circled(n);
            case 5 -> Numerals.latin(n);
            default -> "(" + Numerals.latin(n) + ")";
        };
    }
}
