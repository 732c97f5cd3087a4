package jp.naisc.council.publication.page;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;

/** The permanent addresses. They are promises: change one and every citation of it breaks (src/docs/architecture.md). */
public final class Addresses {

    public static final String HOME = "/";
    public static final String POLICIES = "/policies";
    public static final String ABOUT = "/about";
    public static final String ACCESSIBILITY = "/accessibility";

    /** Asks for the text of any policy on a date. */
    public static final String ON_DATE = "/on";

    private Addresses() {}

    public static String in(InterfaceLanguage language, String place) {
        if (language == InterfaceLanguage.JA) {
            return place;
        }
        return place.equals(HOME) ? "/en" : "/en" + place;
    }

    public static String policy(String slug) {
        return POLICIES + "/" + slug;
    }

    public static String version(String slug, String number) {
        return policy(slug) + "/versions/" + number;
    }

    public static String provision(String slug, String number, ProvisionId id) {
        return version(slug, number) + "/provisions/" + id;
    }

    public static String provisionNow(String slug, ProvisionId id) {
        return policy(slug) + "/provisions/" + id;
    }

    public static String history(String slug) {
        return policy(slug) + "/history";
    }

    public static String compareForm(String slug) {
        return policy(slug) + "/compare";
    }

    public static String compare(String slug, String before, String after) {
        return compareForm(slug) + "/" + before + "/" + after;
    }

    public static String compare(String slug, String before, String after, Reading reading) {
        var pair = compare(slug, before, after);
        return reading == Reading.TABLE ? pair : pair + "/" + reading.segment();
    }

    public static String onDate(String slug) {
        return policy(slug) + "/on";
    }

    /** The canonical bytes; a text has one language, so the address has no language prefix. */
    public static String json(String slug, String number, TextLanguage language) {
        return version(slug, number) + "/text." + language.tag() + ".json";
    }

    public static String markdown(String slug, String number, TextLanguage language) {
        return version(slug, number) + "/text." + language.tag() + ".md";
    }
}
