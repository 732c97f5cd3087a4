package jp.naisc.council.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CutOrder;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.CutText;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.VersionText;
import org.jspecify.annotations.Nullable;
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

    /**
     * Whether somebody wrote in a draft after a version was cut from it; counted in steps, because a clock may be set back
     * between the two. A version that came from elsewhere says nothing about this draft's steps.
     */
    public boolean isChangedSince(DraftId draft, Optional<PolicyVersion> version) {
        var cutAt = new EnumMap<TextLanguage, Long>(TextLanguage.class);
        version.stream().flatMap(known -> known.texts().stream()).forEach(text -> text.origin()
                .filter(origin -> origin.draft().equals(draft.value()))
                .ifPresent(origin -> cutAt.put(text.language(), origin.step())));
        return log.languages(draft).stream()
                .anyMatch(
                        language -> isChangedSince(new DeskKey(draft, language), cutAt.get(language), cutAt.isEmpty()));
    }

    /** @param cutAt the step at which this language was cut; null where the version has no text of it from this draft */
    private boolean isChangedSince(DeskKey key, @Nullable Long cutAt, boolean nothingCut) {
        long head = log.head(key);
        if (cutAt != null) {
            return head > cutAt;
        }
        // a language that the cut left out had no words then
        return head > 0
                && (nothingCut
                        || hasWords(PolicyText.of(log.load(key).orElseThrow().doc())));
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
