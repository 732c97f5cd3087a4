package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the exact words of a pin in the whole text after. */
final class Elsewhere {

    private static final int CANDIDATES = 5;

    private final Side before;
    private final Side after;

    Elsewhere(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** Places for a person to confirm. */
    record Places(List<Place> places, boolean more) {}

    /**
     * The only place where the words can have gone: they, or the whole sentences they stand in, are long enough to mean
     * something and stand in exactly one place of the text before and in exactly one of the text after.
     */
    Optional<Side.Found> onlyPlace(int block, int from, int to) {
        BlockWords was = before.words(block);
        int start = was.textOf(from);
        int end = was.textOf(to);
        Optional<Side.Found> words = onlyPlace(was.text().substring(start, end));
        if (words.isPresent()) {
            return words.filter(found -> was.isSame(from, to, after.words(found.block()), found.from()));
        }
        int sentence = sentenceStart(was.text(), start);
        int sentenceEnd = sentenceEnd(was.text(), end);
        if (!was.isCut(sentence) || !was.isCut(sentenceEnd)) {
            return Optional.empty();
        }
        int first = was.unitOf(sentence);
        return onlyPlace(was.text().substring(sentence, sentenceEnd))
                .filter(found -> was.isSame(first, was.unitOf(sentenceEnd), after.words(found.block()), found.from()))
                .map(found -> new Side.Found(found.block(), found.from() + from - first, found.from() + to - first));
    }

    private Optional<Side.Found> onlyPlace(String words) {
        if (!Telling.isLong(words) || before.count(words, 2) != 1 || after.count(words, 2) != 1) {
            return Optional.empty();
        }
        return after.find(words, 1).stream().findFirst();
    }

    /** Where the exact words stand; particles stand everywhere, so nobody is asked about them. */
    Places candidates(String words, int preferredBlock) {
        List<Place> places = new ArrayList<>();
        if (!Telling.saysSomething(words)) {
            return new Places(places, false);
        }
        if (preferredBlock != Track.NONE) {
            BlockWords there = after.words(preferredBlock);
            for (int at = there.text().indexOf(words);
                    at >= 0 && places.size() <= CANDIDATES;
                    at = there.text().indexOf(words, at + 1)) {
                int end = at + words.length();
                if (there.isCut(at) && there.isCut(end)) {
                    places.add(after.place(preferredBlock, there.unitOf(at), there.unitOf(end)));
                }
            }
        }
        int inPreferred = places.size();
        for (Side.Found found : after.find(words, CANDIDATES + 1 + inPreferred)) {
            if (found.block() != preferredBlock) {
                places.add(after.place(found.block(), found.from(), found.to()));
            }
        }
        boolean more = places.size() > CANDIDATES;
        return new Places(more ? List.copyOf(places.subList(0, CANDIDATES)) : places, more);
    }

    private static int sentenceStart(String text, int at) {
        int start = at;
        while (start > 0 && !isBetweenSentences(text, start)) {
            start--;
        }
        return start;
    }

    private static int sentenceEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isBetweenSentences(text, end)) {
            end++;
        }
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBetweenSentences(String text, int at) {
        char last = text.charAt(at - 1);
        return "。！？\n\t".indexOf(last) >= 0 || (last == ' ' && at > 1 && ".!?".indexOf(text.charAt(at - 2)) >= 0);
    }
}
