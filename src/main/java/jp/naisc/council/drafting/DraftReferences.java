package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** Tells readers of the record whose draft an entry is about: a draft bears the name of its revision. */
@Component
class DraftReferences implements ReferenceNames {

    private static final String PREFIX = "draft:";

    private final Drafts drafts;
    private final RevisionCycles cycles;

    DraftReferences(Drafts drafts, RevisionCycles cycles) {
        this.drafts = drafts;
        this.cycles = cycles;
    }

    @Override
    public Optional<String> name(String reference, InterfaceLanguage language) {
        return reference.startsWith(PREFIX)
                ? DraftId.parse(reference.substring(PREFIX.length()))
                        .flatMap(drafts::find)
                        .flatMap(draft -> cycles.find(draft.cycle()))
                        .map(cycle -> cycle.titles().in(language.pick(TextLanguage.JA, TextLanguage.EN)))
                : Optional.empty();
    }
}
