package jp.naisc.council.document.compare;

/**
 * What two stretches share at their ends, in whole clauses. Nothing in the words of one clause depends on another, so
 * shared clauses need no tokenising; that is most of the text of a sentence with a small change.
 */
final class Clauses {

    private Clauses() {}

    /** How much both stretches share from their start, up to the end of a clause outside brackets. */
    static int commonHead(String a, int startA, int endA, String b, int startB, int endB) {
        int most = Math.min(endA - startA, endB - startB);
        int head = 0;
        int depth = 0;
        for (int i = 0; i < most; i++) {
            char c = a.charAt(startA + i);
            if (c != b.charAt(startB + i)) {
                break;
            }
            depth += Sentences.isOpening(c) ? 1 : Sentences.isClosing(c) ? -1 : 0;
            if (depth == 0 && endsClause(c)) {
                head = i + 1;
            }
        }
        return head;
    }

    /** How much both stretches share up to their end, from the start of a clause outside brackets. */
    static int commonTail(String a, int startA, int endA, String b, int startB, int endB) {
        int most = Math.min(endA - startA, endB - startB);
        int tail = 0;
        int depth = 0;
        for (int i = 1; i <= most; i++) {
            char c = a.charAt(endA - i);
            if (c != b.charAt(endB - i)) {
                break;
            }
            if (depth == 0 && i > 1 && endsClause(c)) {
                tail = i - 1;
            }
            depth += Sentences.isClosing(c) ? 1 : Sentences.isOpening(c) ? -1 : 0;
        }
        return tail;
    }

    private static boolean endsClause(char c) {
        return c == '、' || c == '，' || c == '。' || c == '\u2029' || c == '\n' || c == '\t';
    }
}
