package jp.naisc.council.document.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the words of one provision. First sentence by sentence, since most sentences of a reworded provision stay;
 * then, in the stretches that differ, word by word; at last the result is made readable ({@link Tidying}).
 */
final class WordDiff {

    private final Content before;
    private final Content after;
    private final Runs runs = new Runs();

    private WordDiff(Content before, Content after) {
        this.before = before;
        this.after = after;
    }

    static List<WordRun> compare(Content before, Content after) {
        if (before.identity().equals(after.identity())) {
            return unchanged(before.text(), after.text());
        }
        WordDiff diff = new WordDiff(before, after);
        diff.compareSentences();
        return diff.runs.finish();
    }

    static List<WordRun> unchanged(String before, String after) {
        return before.isEmpty() && after.isEmpty() ? List.of() : List.of(WordRun.same(before, after));
    }

    private void compareSentences() {
        Tokens a = Sentences.of(before);
        Tokens b = Sentences.of(after);
        Map<String, Integer> names = new HashMap<>();
        int[] partner = SequenceDiff.partners(name(before, a, names), name(after, b, names));
        int nextA = 0;
        int nextB = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = partner[i];
            if (j >= 0) {
                compareStretch(a.from(nextA), a.from(i), b.from(nextB), b.from(j));
                runs.same(before.text(), a.from(i), a.to(i), after.text(), b.from(j), b.to(j));
                nextA = i + 1;
                nextB = j + 1;
            }
        }
        compareStretch(a.from(nextA), a.from(a.size()), b.from(nextB), b.from(b.size()));
    }

    /** Equal stretches get equal numbers. */
    private static int[] name(Content content, Tokens tokens, Map<String, Integer> names) {
        int[] named = new int[tokens.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = names.computeIfAbsent(content.identity(tokens.from(i), tokens.to(i)), k -> names.size());
        }
        return named;
    }

    private void compareStretch(int startA, int endA, int startB, int endB) {
        if (startA == endA || startB == endB) {
            runs.delete(before.text(), startA, endA);
            runs.insert(after.text(), startB, endB);
            return;
        }
        int head = 0;
        int tail = 0;
        if (before.spans().isEmpty() && after.spans().isEmpty()) {
            head = Clauses.commonHead(before.text(), startA, endA, after.text(), startB, endB);
            tail = Clauses.commonTail(before.text(), startA + head, endA, after.text(), startB + head, endB);
        }
        runs.same(before.text(), startA, startA + head, after.text(), startB, startB + head);
        compareWords(startA + head, endA - tail, startB + head, endB - tail);
        runs.same(before.text(), endA - tail, endA, after.text(), endB - tail, endB);
    }

    private void compareWords(int startA, int endA, int startB, int endB) {
        Tokens a = Tokeniser.tokens(before, startA, endA);
        Tokens b = Tokeniser.tokens(after, startB, endB);
        Map<String, Integer> names = new HashMap<>();
        WordMatch match = new WordMatch(before, a, name(before, a, names), after, b, name(after, b, names));
        Tidying.tidy(match);
        int j = 0;
        for (int i = 0; i < a.size(); i++) {
            int partner = match.before().partner(i);
            if (partner < 0) {
                runs.delete(before.text(), a.from(i), a.to(i));
                continue;
            }
            for (; j < partner; j++) {
                runs.insert(after.text(), b.from(j), b.to(j));
            }
            runs.same(before.text(), a.from(i), a.to(i), after.text(), b.from(j), b.to(j));
            j++;
        }
        for (; j < b.size(); j++) {
            runs.insert(after.text(), b.from(j), b.to(j));
        }
    }
}
