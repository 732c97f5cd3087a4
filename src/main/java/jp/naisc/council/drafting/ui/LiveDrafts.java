package jp.naisc.council.drafting.ui;

import java.util.Optional;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTexts;
import org.springframework.stereotype.Component;

/** The live drafts, as the policy workspace shows them. */
@Component
class LiveDrafts implements LiveTexts {
    private final Drafts drafts;
    private final LiveAnchors texts;
    private final DraftRights rights;
    private final Readers readers;
    private final Resting resting;

    LiveDrafts(Drafts drafts, LiveAnchors texts, DraftRights rights, Readers readers, Resting resting) {
        this.drafts = drafts;
        this.texts = texts;
        this.rights = rights;
        this.readers = readers;
        this.resting = resting;
    }

    @Override
    public Optional<LiveText> find(Actor by, RevisionCycle cycle, TextLanguage language) {
        return drafts.of(cycle.id())
                .filter(draft -> drafts.languages(draft.id()).contains(language))
                .flatMap(draft -> rights.of(by, draft.id()).flatMap(access -> switch (access) {
                    case DraftAccess.None none -> Optional.<LiveText>empty();
                    case DraftAccess.MayEdit mayEdit -> Optional.of(live(by, draft, language, access));
                    case DraftAccess.MaySuggest maySuggest -> Optional.of(live(by, draft, language, access));
                    case DraftAccess.ReadOnly readOnly -> Optional.of(live(by, draft, language, access));
                }));
    }

    private LiveText live(Actor by, Draft draft, TextLanguage language, DraftAccess access) {
        return new LiveDraft(by, draft, language, access, texts, readers, resting, ScreenLanguage.current());
    }
}
