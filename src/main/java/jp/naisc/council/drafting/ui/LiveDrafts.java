package jp.naisc.council.drafting.ui;

import java.util.Optional;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.ui.reading.ReadingServices;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTexts;
import jp.naisc.council.policy.ui.spi.PastText;
import org.springframework.stereotype.Component;

/** The live drafts, as the policy workspace shows them. */
@Component
class LiveDrafts implements LiveTexts {
    private final Drafts drafts;
    private final LiveAnchors texts;
    private final DraftRights rights;
    private final Readers readers;
    private final Resting resting;
    private final ReadingServices reading;

    LiveDrafts(
            Drafts drafts,
            LiveAnchors texts,
            DraftRights rights,
            Readers readers,
            Resting resting,
            ReadingServices reading) {
        this.drafts = drafts;
        this.texts = texts;
        this.rights = rights;
        this.readers = readers;
        this.resting = resting;
        this.reading = reading;
    }

    @Override
    public Optional<LiveText> find(Actor by, RevisionCycle cycle, TextLanguage language) {
        return drafts.of(cycle.id())
                .filter(draft -> drafts.languages(draft.id()).contains(language))
                .flatMap(draft -> rights.of(by, draft.id()).flatMap(access -> switch (access) {
                    case DraftAccess.None none -> Optional.<LiveText>empty();
                    case DraftAccess.MayEdit mayEdit -> Optional.of(live(by, cycle, draft, language, access));
                    case DraftAccess.MaySuggest maySuggest -> Optional.of(live(by, cycle, draft, language, access));
                    case DraftAccess.ReadOnly readOnly -> Optional.of(live(by, cycle, draft, language, access));
                }));
    }

    private LiveText live(Actor by, RevisionCycle cycle, Draft draft, TextLanguage language, DraftAccess access) {
        var policy = reading.policies().find(cycle.policy()).orElseThrow();
        return new LiveDraft(
                by, draft, language, access, texts, readers, resting, reading, policy, ScreenLanguage.current());
    }

    @Override
    public Optional<PastText> past(Actor by, Policy policy, String key, TextLanguage language) {
        return by.may(Act.READ_DRAFT) ? reading.past(by, policy, key, language) : Optional.empty();
    }
}
