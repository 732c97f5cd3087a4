package jp.naisc.council.document.compare;

import java.util.Arrays;

/** Two sequences of words and which word is which: what {@link Tidying} works on. */
final class WordMatch {

    /** One of the two sequences. Partners rise, on both sides alike. */
    static final class Side {
        private final String text;
        private final Tokens tokens;
        private final int[] names;
        private final int[] partners;

        private Side(Content content, Tokens tokens, int[] names, int[] partners) {
            this.text = content.text();
            this.tokens = tokens;
            this.names = names;
            this.partners = partners;
        }

        int size() {
            return names.length;
        }

        int partner(int word) {
            return partners[word];
        }

        boolean isSame(int word) {
            return partners[word] >= 0;
        }

        int name(int word) {
            return names[word];
        }

        int length(int word) {
            return tokens.to(word) - tokens.from(word);
        }

        char first(int word) {
            return text.charAt(tokens.from(word));
        }

        char last(int word) {
            return text.charAt(tokens.to(word) - 1);
        }
    }

    private final Side before;
    private final Side after;

    WordMatch(Content before, Tokens a, int[] namesA, Content after, Tokens b, int[] namesB) {
        int[] partners = SequenceDiff.partners(namesA, namesB);
        int[] backwards = new int[namesB.length];
        Arrays.fill(backwards, -1);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                backwards[partners[i]] = i;
            }
        }
        this.before = new Side(before, a, namesA, partners);
        this.after = new Side(after, b, namesB, backwards);
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    Side other(Side side) {
        return side == before ? after : before;
    }

    /** Says that a word of a side went or came after all, and so did its partner. */
    void unmatch(Side side, int word) {
        int partner = side.partners[word];
        if (partner >= 0) {
            side.partners[word] = -1;
            other(side).partners[partner] = -1;
        }
    }

    /** Gives the partner of one word to another word of the same side with the same name. */
    void hand(Side side, int from, int to) {
        int partner = side.partners[from];
        side.partners[from] = -1;
        side.partners[to] = partner;
        other(side).partners[partner] = to;
    }
}
