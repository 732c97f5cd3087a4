package jp.naisc.council.policy.ui.spi;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.VersionNumber;

/** The addresses of the policy screens, below {@code /council/}. Nobody else puts them together. */
public final class PolicyNavigation {
    /** Where a version's number would stand: the text being worked on. */
    public static final String LIVE = "live";

    /** All policy addresses are absolute, since links are also written into texts that are not components. */
    public static final String ROOT = "/council/";

    private PolicyNavigation() {}

    /** The workspace at what is being worked on, or at the newest version. */
    public static String workspace(Slug policy) {
        return "policies/" + policy;
    }

    public static String editing(Slug policy) {
        return workspace(policy) + "?mode=edit";
    }

    /** A tab of the panel beside the text being worked on; on a phone the panel comes first. */
    public static String panel(Slug policy, String tab) {
        return workspace(policy) + "?tab=" + tab + "&open=panel";
    }

    public static String version(Slug policy, VersionNumber number) {
        return workspace(policy) + "?version=" + number;
    }

    public static String version(Slug policy, VersionNumber number, ProvisionId at) {
        return version(policy, number) + "&at=" + at;
    }

    /** Where editions are registered and withdrawn. */
    public static String editions(Slug policy) {
        return workspace(policy) + "/editions";
    }

    /** An edition as everybody reads it, absolute. */
    public static String published(Slug policy, VersionNumber number, InterfaceLanguage language) {
        return language.pick("", "/en") + "/policies/" + policy + "/versions/" + number;
    }

    /** The comparison of two texts, each a version's number, {@link #LIVE} or the key of a {@link PastText}. */
    public static String comparison(Slug policy, String before, String after) {
        return workspace(policy) + "/compare/" + before + "/" + after;
    }

    /** The same in one language of the texts. */
    public static String comparison(Slug policy, String before, String after, TextLanguage language) {
        return comparison(policy, before, after) + "?text=" + language.tag();
    }

    /** A tab of the panel beside one language of the text being worked on. */
    public static String panel(Slug policy, String tab, TextLanguage language) {
        return panel(policy, tab) + "&text=" + language.tag();
    }
}
