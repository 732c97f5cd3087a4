package jp.naisc.council.document.compare;

import java.util.List;

/** Compares words that stand alone, such as one provision then and now. */
public final class Words {

    private Words() {}

    /** The runs that turn one string into the other; word by word, in Japanese and English, made readable. */
    public static List<WordRun> compare(String before, String after) {
        return WordDiff.compare(Content.plain(before), Content.plain(after));
    }
}
