package jp.naisc.council.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CutOrder;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.CutText;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.VersionText;
import org.springframework.stereotype.Service;

/**
 * Cuts a version from a live draft: the text after the last stored step becomes immutable. People go on writing
 * meanwhile; what they write after that step belongs to the next version.
 */
@Service
public class DraftCuts {

    private final DraftLog log;
    private final VersionRegister register;

    DraftCuts(DraftLog log, VersionRegister register) {
        this.log = log;
        this.register = register;
    }

    /**
     * Cuts every language that has words.
     *
     * @param number the number the person was shown, {@code Versions.nextDraft}
     * @param dated the date the version bears
     */
    public CutResult cut(Actor by, DraftId id, VersionNumber number, VersionNotes notes, LocalDate dated) {
        by.require(Act.CUT_VERSION);
        var draft = log.find(id);
        if (draft.isEmpty()) {
            return new CutResult.NoSuchCycle();
        }
        return register.cut(by, new CutOrder(draft.get().cycle(), number, texts(id), notes, dated));
    }

    private List<CutText> texts(DraftId id) {
        var texts = new ArrayList<CutText>();
        for (TextLanguage language : log.languages(id)) {
            var state = log.load(new DeskKey(id, language)).orElseThrow();
            var text = state.standing();
            if (language == TextLanguage.JA || hasWords(text)) {
                texts.add(new CutText(text, Optional.of(new VersionText.Origin(id.value(), state.version()))));
            }
        }
        return texts;
    }

    /** A translation nobody has begun is no text. */
    private static boolean hasWords(PolicyText text) {
        return text.provisions().stream()
                .anyMatch(provision -> !provision.storedText().isBlank());
    }
}
