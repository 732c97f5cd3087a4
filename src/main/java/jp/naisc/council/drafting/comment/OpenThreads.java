package jp.naisc.council.drafting.comment;

import java.util.Map;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Actor;

/** The open threads of a text that one person reads, as they were read: what the numbers of an outline are counted from. */
public final class OpenThreads {
    private final Actor reader;
    private final DraftId draft;
    private final TextLanguage language;
    private final Map<ThreadId, OpenPlace> places;

    OpenThreads(Actor reader, DraftId draft, TextLanguage language, Map<ThreadId, OpenPlace> places) {
        this.reader = reader;
        this.draft = draft;
        this.language = language;
        this.places = Map.copyOf(places);
    }

    Actor reader() {
        return reader;
    }

    DraftId draft() {
        return draft;
    }

    TextLanguage language() {
        return language;
    }

    Map<ThreadId, OpenPlace> places() {
        return places;
    }
}
