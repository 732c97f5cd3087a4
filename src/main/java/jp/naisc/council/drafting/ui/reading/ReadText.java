package jp.naisc.council.drafting.ui.reading;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.ui.spi.PaperMode;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/**
 * A live text, and how one sits before it; with the addresses of what is told of it.
 *
 * @param screen the language of the screen
 */
public record ReadText(Policy policy, DraftId draft, TextLanguage language, PaperMode mode, InterfaceLanguage screen) {

    /** What changed since a position, as it is now. */
    String comparison(ReadingPosition since) {
        return comparison(since.key().toString(), PolicyNavigation.LIVE);
    }

    String comparison(String before, String after) {
        return PolicyNavigation.ROOT + PolicyNavigation.comparison(policy.slug(), before, after, language);
    }

    String thread(Object id) {
        return panel("comments") + "&thread=" + id;
    }

    /** Whoever writes goes on writing. */
    String panel(String tab) {
        var address = PolicyNavigation.ROOT + PolicyNavigation.panel(policy.slug(), tab, language);
        return mode == PaperMode.READ ? address : address + "&mode=" + mode.word();
    }

    String workspace() {
        return PolicyNavigation.ROOT + PolicyNavigation.workspace(policy.slug()) + "?text=" + language.tag();
    }
}
