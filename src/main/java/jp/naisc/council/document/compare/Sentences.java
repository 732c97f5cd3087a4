package jp.naisc.council.document.compare;

/**
 * Cuts a text after its sentences, so that only sentences that differ are looked at word by word. A bracket is never
 * cut open (「…ものを含む。)」 ends no sentence), which keeps every bracket and its partner in one piece.
 */
final class Sentences {

    /** A bracket that has not been closed by then was never meant to be. */
    private static final int LONGEST_BRACKET = 600;

    private static final String OPENING = "(（「『【〔［[{“‘《〈";
    private static final String CLOSING = ")）」』】〕］]}”’》〉";

    private Sentences() {}

    static Tokens of(Content content) {
        String text = content.text();
        Tokens sentences = new Tokens(8 + text.length() / 32);
        sentences.add(0);
        int last = 0;
        int depth = 0;
        int opened = 0;
        int span = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                continue;
            }
            if (isOpening(c)) {
                if (depth++ == 0) {
                    opened = i;
                }
            } else if (isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (depth > 0 && i - opened > LONGEST_BRACKET) {
                depth = 0;
            }
            if (isEnd(text, i)) {
                depth = c == '。' || c == '.' ? depth : 0;
                while (span < content.spans().size()
                        && content.spans().get(span).to() <= i + 1) {
                    span++;
                }
                boolean insideAtom = span < content.spans().size()
                        && content.spans().get(span).atom()
                        && content.spans().get(span).from() <= i;
                if (depth == 0 && !insideAtom && i + 1 < text.length()) {
                    sentences.add(i + 1);
                    last = i + 1;
                }
            }
        }
        if (text.length() > last) {
            sentences.add(text.length());
        }
        return sentences;
    }

    private static boolean isEnd(String text, int i) {
        return switch (text.charAt(i)) {
            case '。', '！', '？', '\n', '\t', '\u2029' -> true;
            // the blank after a full stop, so that "e.g." and "1.5" end nothing and the next sentence starts clean
            case ' ' -> i > 0 && ".!?".indexOf(text.charAt(i - 1)) >= 0;
            default -> false;
        };
    }

    static boolean isOpening(char c) {
        return !isLetter(c) && OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return !isLetter(c) && CLOSING.indexOf(c) >= 0;
    }

    /** Kana and ideographs: nearly every character, settled without a search. */
    private static boolean isLetter(char c) {
        return c > '\u3020' && c < '\uFF00';
    }

    /** The closing bracket of an opening one and the other way round. */
    static char partner(char bracket) {
        int at = OPENING.indexOf(bracket);
        return at >= 0 ? CLOSING.charAt(at) : OPENING.charAt(CLOSING.indexOf(bracket));
    }
}
