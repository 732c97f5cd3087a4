package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.VersionText;
import jp.naisc.council.policy.Versions;
import org.springframework.stereotype.Service;

/**
 * 来歴: for any words of a draft or a version, who wrote them, when, by which suggestion, and since which version they
 * stand. Nothing of it is stored for the purpose: it follows from the step log, from where versions were cut, and, where a
 * text came from outside, from comparing it with the version before.
 */
@Service
public class WordOrigins {

    private final DraftLog log;
    private final LiveTexts live;
    private final StepAuthors steps;
    private final RevisionCycles cycles;
    private final Versions versions;

    WordOrigins(DraftLog log, LiveTexts live, StepAuthors steps, RevisionCycles cycles, Versions versions) {
        this.log = log;
        this.live = live;
        this.steps = steps;
        this.cycles = cycles;
        this.versions = versions;
    }

    /**
     * The origins of a provision's words in the live text, suggestions left out, from the first word to the last; together
     * they are its stored text. Empty when there is no such provision, or it has no words.
     */
    public List<WordOrigin> ofDraft(Actor by, DraftId draft, TextLanguage language, ProvisionId provision) {
        by.require(Act.READ_DRAFT);
        var key = new DeskKey(draft, language);
        return live.desk(key)
                .map(desk -> in(key, desk.state(), provision).joined())
                .orElse(List.of());
    }

    /** The same for a version. Versions are public, and so is who is named in their history. */
    public List<WordOrigin> ofVersion(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        return in(version, language, provision).joined();
    }

    private Origins in(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        var cut = version.text(language).flatMap(VersionText::origin);
        if (cut.isPresent()) {
            var key = new DeskKey(new DraftId(cut.get().draft()), language);
            return log.load(key, cut.get().step())
                    .map(state -> in(key, state, provision))
                    .orElse(Origins.NONE);
        }
        return registered(version, language, provision);
    }

    /** A text from outside: its words stand since the oldest version that has them in this provision without a break. */
    private Origins registered(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        var now = words(version, language, provision);
        if (now.isEmpty()) {
            return Origins.NONE;
        }
        var own = new WordOrigin(
                "", version.author(), version.at(), true, Optional.empty(), Optional.of(version.number()));
        return versions.before(version.policy(), version.number())
                .map(before -> in(before, language, provision).carriedTo(now.get(), own))
                .orElseGet(() -> Origins.all(now.get(), own));
    }

    private Optional<String> words(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        return versions.text(version, language)
                .flatMap(text -> text.provision(provision))
                .map(Provision::storedText);
    }

    private Origins in(DeskKey key, DeskState state, ProvisionId provision) {
        Node doc = state.doc();
        int position = 0;
        for (Node block : doc.children()) {
            String id = block.type().hasAttribute("id") ? block.attrString("id") : null;
            if (provision.toString().equals(id)) {
                var letters = new Letters(state);
                letters.read(block, position + 1);
                return origins(key, provision, letters);
            }
            position += block.nodeSize();
        }
        return Origins.NONE;
    }

    private Origins origins(DeskKey key, ProvisionId provision, Letters letters) {
        String text = letters.text();
        Set<Long> numbers = letters.steps();
        var made = steps.of(key, numbers);
        var draft = log.find(key.draft()).orElseThrow();
        var cuts = cutsOf(key);
        var result = new Origins(text, new WordOrigin[text.length()]);
        if (numbers.contains(0L)) {
            letters.takeFrom(0L, beginning(key, draft, provision, letters.of(0L)), result);
        }
        for (int i = 0; i < text.length(); i++) {
            long n = letters.stepAt(i);
            var step = made.get(n);
            if (n > 0 && step != null) {
                var since = cuts.stream()
                        .filter(cut -> cut.step() >= n)
                        .map(Cut::version)
                        .findFirst();
                result.each()[i] = new WordOrigin(
                        "", step.by(), step.at(), false, step.decision(), since.map(PolicyVersion::number));
            }
        }
        return result;
    }

    /**
     * Words that were there when the draft was opened come from the edition it began with.
     *
     * @param left what is left of them: letters may be missing, none were added
     */
    private Origins beginning(DeskKey key, Draft draft, ProvisionId provision, String left) {
        var cycle = cycles.find(draft.cycle()).orElseThrow();
        var base = versions.editions(cycle.policy()).stream()
                .filter(edition -> edition.at().isBefore(draft.openedAt()))
                .filter(edition -> edition.text(key.language()).isPresent())
                .findFirst();
        var opened = new WordOrigin(
                "", log.openedBy(key.draft()), draft.openedAt(), true, Optional.empty(), Optional.empty());
        return base.map(edition -> in(edition, key.language(), provision)
                        .leftAs(
                                left,
                                new WordOrigin(
                                        "",
                                        edition.author(),
                                        edition.at(),
                                        true,
                                        Optional.empty(),
                                        Optional.of(edition.number()))))
                .orElseGet(() -> Origins.all(left, opened));
    }

    private record Cut(long step, PolicyVersion version) {}

    /** The versions that were cut from a draft, the oldest first. */
    private List<Cut> cutsOf(DeskKey key) {
        var cycle = log.find(key.draft()).flatMap(draft -> cycles.find(draft.cycle()));
        return cycle.map(running -> versions.of(running.policy()).reversed().stream()
                        .flatMap(version -> version
                                .text(key.language())
                                .flatMap(VersionText::origin)
                                .filter(origin ->
                                        origin.draft().equals(key.draft().value()))
                                .map(origin -> new Cut(origin.step(), version))
                                .stream())
                        .toList())
                .orElse(List.of());
    }
}
