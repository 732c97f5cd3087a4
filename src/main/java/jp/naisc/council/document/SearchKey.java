package jp.naisc.council.document;

import com.ibm.icu.text.Normalizer2;

/**
 * The form in which texts are compared by a search: NFKC with case folding, so that ＡＩ, AI and ai, or ｶﾞ and ガ, find
 * one another. Only for searching: stored text is never normalised.
 */
public final class SearchKey {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private SearchKey() {}

    public static String of(String text) {
        return FOLDING.normalize(text);
    }
}
