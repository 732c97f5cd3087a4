package jp.naisc.council.drafting.ui.comment;

import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** Where the threads of a live text stand beside it. */
record ThreadAddress(Slug policy, TextLanguage language) {

    String of(ThreadId thread) {
        return PolicyNavigation.panel(policy, CommentsTab.KEY, language) + "&thread=" + thread;
    }
}
