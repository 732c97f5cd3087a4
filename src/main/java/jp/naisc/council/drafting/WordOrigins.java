package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.compare.Words;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.SuggestionMark;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.VersionText;
import jp.naisc.council.policy.Versions;
import org.jspecify.annotations.Nullable;
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
                .map(desk -> joined(in(key, desk.state(), provision)))
                .orElse(List.of());
    }

    /** The same for a version. Versions are public, and so is who is named in their history. */
    public List<WordOrigin> ofVersion(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        return joined(in(version, language, provision));
    }

    /** One origin a character; null where it cannot be told. */
    private record Origins(String text, @Nullable WordOrigin[] each) {

        static final Origins NONE = new Origins("", new WordOrigin[0]);

        static Origins all(String text, WordOrigin origin) {
            var each = new WordOrigin[text.length()];
            Arrays.fill(each, origin);
            return new Origins(text, each);
        }
    }

    private static List<WordOrigin> joined(Origins origins) {
        var pieces = new ArrayList<WordOrigin>();
        int start = 0;
        for (int i = 1; i <= origins.text().length(); i++) {
            WordOrigin of = Objects.requireNonNull(origins.each()[start]);
            WordOrigin next = i < origins.text().length() ? origins.each()[i] : null;
            if (next == null || !of.isLike(next)) {
                pieces.add(of.of(origins.text().substring(start, i)));
                start = i;
            }
        }
        return pieces;
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
                .map(before -> carried(in(before, language, provision), now.get(), own))
                .orElseGet(() -> Origins.all(now.get(), own));
    }

    private Optional<String> words(PolicyVersion version, TextLanguage language, ProvisionId provision) {
        return versions.text(version, language)
                .flatMap(text -> text.provision(provision))
                .map(Provision::storedText);
    }

    /** What stayed keeps its origin, all else gets the other. */
    private static Origins carried(Origins before, String now, WordOrigin otherwise) {
        var result = Origins.all(now, otherwise);
        int was = 0;
        int is = 0;
        for (WordRun run : Words.compare(before.text(), now)) {
            if (run.isSame()) {
                System.arraycopy(
                        before.each(), was, result.each(), is, run.after().length());
            }
            was += run.before().length();
            is += run.after().length();
        }
        return result;
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
        String text = letters.text.toString();
        Set<Long> numbers = new HashSet<>(letters.steps);
        var made = steps.of(key, numbers);
        var draft = log.find(key.draft()).orElseThrow();
        var cuts = cutsOf(key);
        var result = new Origins(text, new WordOrigin[text.length()]);
        if (numbers.contains(0L)) {
            letters.takeFrom(0L, beginning(key, draft, provision, letters.of(0L)), result);
        }
        for (int i = 0; i < text.length(); i++) {
            long n = letters.steps.get(i);
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
        return base.map(edition -> leftOf(
                        in(edition, key.language(), provision),
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

    /** Letter by letter: of a word that was cut short, what is left of it is as old as it was. */
    private static Origins leftOf(Origins before, String left, WordOrigin otherwise) {
        var result = Origins.all(left, otherwise);
        int was = 0;
        int is = 0;
        int goneFrom = 0;
        int leftFrom = 0;
        for (WordRun run : Words.compare(before.text(), left)) {
            if (run.isSame()) {
                letters(before, goneFrom, was, result, leftFrom, is);
                System.arraycopy(
                        before.each(), was, result.each(), is, run.after().length());
            }
            was += run.before().length();
            is += run.after().length();
            if (run.isSame()) {
                goneFrom = was;
                leftFrom = is;
            }
        }
        letters(before, goneFrom, was, result, leftFrom, is);
        return result;
    }

    /** Between words that stayed: each letter that is left is the next one like it of those that were there. */
    private static void letters(Origins before, int from, int to, Origins left, int leftFrom, int leftTo) {
        int next = from;
        for (int i = leftFrom; i < leftTo; i++) {
            int at = before.text().indexOf(left.text().charAt(i), next);
            if (at >= 0 && at < to) {
                left.each()[i] = before.each()[at];
                next = at + 1;
            }
        }
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

    /** The letters of a block with the step that brought each; what is only suggested is no text yet. */
    private static final class Letters {
        private final DeskState state;
        private final StringBuilder text = new StringBuilder();
        private final List<Long> steps = new ArrayList<>();

        Letters(DeskState state) {
            this.state = state;
        }

        void read(Node parent, int start) {
            int position = start;
            for (int i = 0; i < parent.childCount(); i++) {
                Node child = parent.child(i);
                boolean suggested = SuggestionMark.on(child).stream()
                        .anyMatch(mark -> mark.kind() == SuggestionMark.Kind.INSERTION);
                if (!suggested) {
                    one(child, position, i);
                }
                position += child.nodeSize();
            }
        }

        /** As {@code Provision.storedText} writes it. */
        private void one(Node child, int position, int index) {
            switch (child.type().name()) {
                case "text" -> {
                    for (int k = 0; k < child.nodeSize(); k++) {
                        add(child.text().substring(k, k + 1), position + k);
                    }
                }
                case "break" -> add("\n", position);
                case "ref" -> add("[[#" + child.attr("target") + "]]", position);
                default -> {
                    if (index > 0) {
                        add(child.type().name().equals("cell") ? "\t" : "\n", position);
                    }
                    read(child, position + 1);
                }
            }
        }

        /** The letters that one step brought, in the order of the text. */
        String of(long step) {
            var some = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (steps.get(i) == step) {
                    some.append(text.charAt(i));
                }
            }
            return some.toString();
        }

        /** Gives the letters of one step their origins. */
        void takeFrom(long step, Origins some, Origins into) {
            int next = 0;
            for (int i = 0; i < text.length(); i++) {
                if (steps.get(i) == step) {
                    into.each()[i] = some.each()[next++];
                }
            }
        }

        private void add(String words, int position) {
            long step = state.attribution().stepAt(position);
            text.append(words);
            for (int i = 0; i < words.length(); i++) {
                steps.add(step);
            }
        }
    }
}
