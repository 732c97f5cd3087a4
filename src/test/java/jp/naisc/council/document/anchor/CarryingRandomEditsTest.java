package jp.naisc.council.document.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to a text, what is said of a comment is true. The naive reference knows of every character which one it
 * is: in these texts every kanji stands once, and edits bring new ones only.
 */
class CarryingRandomEditsTest {

    private static final String PARTICLES = "はをにのがと、";

    /** What became of the words if one knows of each character where it went. */
    private enum Truth {
        TOGETHER,
        IN_PARTS,
        NOWHERE
    }

    private static final class Draft {
        final String id;
        final StringBuilder words;

        Draft(String id, CharSequence words) {
            this.id = id;
            this.words = new StringBuilder(words);
        }
    }

    private static final class Editor {
        final Random random;
        final List<Draft> text = new ArrayList<>();
        char next = 0x4E00;
        int ids;

        Editor(long seed) {
            random = new Random(seed);
            int blocks = 1 + random.nextInt(9);
            for (int i = 0; i < blocks; i++) {
                text.add(new Draft("p" + ids++, paragraph()));
            }
        }

        String word() {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                word.append(next++);
            }
            return word.toString();
        }

        String sentence() {
            StringBuilder sentence = new StringBuilder();
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                sentence.append(word()).append(PARTICLES.charAt(random.nextInt(PARTICLES.length())));
            }
            return sentence.append(word()).append("する。").toString();
        }

        String paragraph() {
            StringBuilder paragraph = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                paragraph.append(sentence());
            }
            return paragraph.toString();
        }

        List<Draft> copy() {
            return text.stream().map(draft -> new Draft(draft.id, draft.words)).toList();
        }

        void edit() {
            if (text.isEmpty()) {
                text.add(new Draft("p" + ids++, paragraph()));
            }
            int at = random.nextInt(text.size());
            StringBuilder words = text.get(at).words;
            int from = random.nextInt(words.length() + 1);
            int to = Math.min(words.length(), from + random.nextInt(12));
            int sentence = words.lastIndexOf("。", from) + 1;
            int end = words.indexOf("。", from) + 1;
            switch (random.nextInt(13)) {
                case 0 -> words.insert(from, word());
                case 1 -> words.delete(from, to);
                case 2 -> words.replace(from, to, word() + "が" + word());
                case 3 -> words.insert(sentence, sentence());
                case 4 -> words.delete(sentence, Math.max(sentence, end));
                case 5 -> words.replace(sentence, Math.max(sentence, end), sentence());
                case 6 -> split(at, sentence);
                case 7 -> split(at, from);
                case 8 -> {
                    if (at + 1 < text.size()) {
                        words.append(text.remove(at + 1).words);
                    }
                }
                case 9 -> {
                    Draft moved = text.remove(at);
                    text.add(random.nextInt(text.size() + 1), moved);
                }
                case 10 -> {
                    String moved = words.substring(sentence, Math.max(sentence, end));
                    words.delete(sentence, Math.max(sentence, end));
                    StringBuilder target = text.get(random.nextInt(text.size())).words;
                    target.insert(random.nextBoolean() ? 0 : target.lastIndexOf("。") + 1, moved);
                }
                case 11 -> text.remove(at);
                default -> text.add(at, new Draft("p" + ids++, paragraph()));
            }
        }

        private void split(int at, int cut) {
            Draft whole = text.get(at);
            text.set(at, new Draft(whole.id, whole.words.substring(0, cut)));
            text.add(at + 1, new Draft("p" + ids++, whole.words.substring(cut)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsSaidIsNeverWrong(long seed, TestReporter reporter) {
        Map<Truth, Map<Outcome.Kind, Integer>> tally = new EnumMap<>(Truth.class);
        for (int round = 0; round < 250; round++) {
            Editor editor = new Editor(seed * 1000 + round);
            List<Draft> old = editor.copy();
            for (int edits = editor.random.nextInt(7); edits > 0; edits--) {
                editor.edit();
            }
            boolean ids = editor.random.nextInt(4) > 0;
            PolicyText before = build(old, true);
            PolicyText after = build(editor.text, ids);
            Carrying carrying = Carrying.between(before, after);
            for (Pinned<String> pin : pins(before, editor.random, 25)) {
                Outcome<String> outcome = carrying.carry(pin);
                Truth truth = truth(pin.quote(), after);
                count(tally, truth).merge(outcome.kind(), 1, Integer::sum);
                String description =
                        before.canonicalJson() + "\n" + after.canonicalJson() + "\n" + pin + "\n" + outcome;
                checkPlaces(outcome, after, description);
                checkCharacters(pin.quote(), outcome, before, after, truth, description);
            }
        }
        reporter.publishEntry("seed " + seed, tally.toString());
        int together = count(tally, Truth.TOGETHER).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int said = count(tally, Truth.TOGETHER).getOrDefault(Outcome.Kind.EXACT, 0)
                + count(tally, Truth.TOGETHER).getOrDefault(Outcome.Kind.MOVED, 0);
        assertThat((double) said / together).isGreaterThan(0.9);
        assertThat(count(tally, Truth.NOWHERE)).containsOnlyKeys(Outcome.Kind.GONE);
    }

    /** The same few sentences over and over: what nobody touched stays, and nothing is said that the text does not show. */
    @Test
    void repeatedSentencesDoNotAttractComments() {
        String[] sentences = {
            "国は、計算資源を共用に供する。", "国は、これを公表する。", "事業者は、事案を報告する。", "略", "", "The State publishes it. ", "前項の規定は、準用する。"
        };
        for (int round = 0; round < 1200; round++) {
            Random random = new Random(round);
            List<Draft> old = new ArrayList<>();
            for (int i = random.nextInt(14); i >= 0; i--) {
                StringBuilder words = new StringBuilder();
                for (int k = random.nextInt(4); k > 0; k--) {
                    words.append(sentences[random.nextInt(sentences.length)]);
                }
                old.add(new Draft("p" + i, words));
            }
            Map<String, String> untouched = new HashMap<>();
            List<Draft> young = new ArrayList<>();
            for (Draft draft : old) {
                StringBuilder words = new StringBuilder(draft.words);
                int from = random.nextInt(words.length() + 1);
                switch (random.nextInt(9)) {
                    case 0 -> words.insert(from, sentences[random.nextInt(sentences.length)]);
                    case 1 -> words.delete(from, from + random.nextInt(9));
                    case 2 -> young.add(new Draft("n" + draft.id, sentences[random.nextInt(sentences.length)]));
                    default -> {}
                }
                if (random.nextInt(9) > 0) {
                    young.add(
                            random.nextInt(7) == 0 ? random.nextInt(young.size() + 1) : young.size(),
                            new Draft(draft.id, words));
                    untouched.put(draft.id, words.compareTo(draft.words) == 0 ? draft.id : "");
                }
            }
            PolicyText before = build(old, true);
            PolicyText after = build(young, true);
            Carrying carrying = Carrying.between(before, after);
            for (Pinned<String> pin : anyPins(before, random, 20)) {
                Outcome<String> outcome = carrying.carry(pin);
                String description =
                        before.canonicalJson() + "\n" + after.canonicalJson() + "\n" + pin + "\n" + outcome;
                checkPlaces(outcome, after, description);
                String id = pin.place().provisionId().orElseThrow().value();
                if (untouched.getOrDefault(id, "").equals(id)) {
                    assertThat(outcome.now().orElseThrow().place())
                            .as(description)
                            .isEqualTo(pin.place());
                    assertThat(outcome.kind()).as(description).isIn(Outcome.Kind.EXACT, Outcome.Kind.MOVED);
                }
            }
        }
    }

    private static Map<Outcome.Kind, Integer> count(Map<Truth, Map<Outcome.Kind, Integer>> tally, Truth truth) {
        return tally.computeIfAbsent(truth, t -> new EnumMap<>(Outcome.Kind.class));
    }

    private static List<Pinned<String>> pins(PolicyText text, Random random, int count) {
        return anyPins(text, random, count).stream()
                .filter(pin -> pin.quote().chars().anyMatch(CarryingRandomEditsTest::isKanji))
                .toList();
    }

    private static List<Pinned<String>> anyPins(PolicyText text, Random random, int count) {
        List<Pinned<String>> pins = new ArrayList<>();
        List<Provision> provisions = text.provisions();
        for (int i = 0; i < count; i++) {
            Provision provision = provisions.get(random.nextInt(provisions.size()));
            int length = provision.text().length();
            if (length > 0) {
                int from = random.nextInt(length);
                int to = Math.min(length, from + 1 + random.nextInt(30));
                int start = provision.position() + 1;
                pins.addAll(Pins.between("c", text, start + from, start + to));
            }
        }
        return pins;
    }

    private static Truth truth(String quote, PolicyText after) {
        String kanji = kanji(quote);
        for (Provision provision : after.provisions()) {
            if (provision.text().contains(quote)) {
                return Truth.TOGETHER;
            }
        }
        String all = kanji(after.plainText());
        return kanji.chars().anyMatch(c -> all.indexOf(c) >= 0) ? Truth.IN_PARTS : Truth.NOWHERE;
    }

    /** True of every text: the words at a place are those that are quoted. */
    static void checkPlaces(Outcome<String> outcome, PolicyText after, String description) {
        String was = outcome.was().quote();
        outcome.now().ifPresent(now -> {
            assertThat(now.key()).isEqualTo(outcome.was().key());
            assertThat(TestPins.wordsAt(after, now.place())).as(description).isEqualTo(now.quote());
        });
        switch (outcome) {
            case Outcome.Exact<String> exact ->
                assertThat(exact.is().quote()).as(description).isEqualTo(was);
            case Outcome.Moved<String> moved ->
                assertThat(moved.is().quote()).as(description).isEqualTo(was);
            case Outcome.Changed<String> changed -> {
                assertThat(WordRun.before(changed.words())).as(description).isEqualTo(was);
                assertThat(WordRun.after(changed.words()))
                        .as(description)
                        .isEqualTo(changed.is().quote());
                assertThat(changed.words().stream().anyMatch(WordRun::isSame)
                                || changed.is().place() instanceof Place.Whole)
                        .as(description)
                        .isTrue();
                assertThat(changed.is().quote()).as(description).isNotEqualTo(was);
            }
            case Outcome.Gone<String> gone -> {
                assertThat(gone.candidates()).as(description).hasSizeLessThanOrEqualTo(5);
                gone.candidates().forEach(place -> assertThat(TestPins.wordsAt(after, place))
                        .as(description)
                        .isEqualTo(was));
                assertThat(gone.candidates()).as(description).doesNotHaveDuplicates();
            }
        }
    }

    private static void checkCharacters(
            String quote,
            Outcome<String> outcome,
            PolicyText before,
            PolicyText after,
            Truth truth,
            String description) {
        switch (outcome) {
            case Outcome.Exact<String> exact -> {
                assertThat(truth).as(description).isEqualTo(Truth.TOGETHER);
                ProvisionId id = exact.was().place().provisionId().orElseThrow();
                boolean sameId = exact.is().place().provisionId().orElseThrow().equals(id);
                assertThat(sameId
                                || after.provision(id).isEmpty()
                                || !after.provision(id).orElseThrow().isAddressed())
                        .as(description)
                        .isTrue();
            }
            case Outcome.Moved<String> moved ->
                assertThat(truth).as(description).isEqualTo(Truth.TOGETHER);
            case Outcome.Changed<String> changed ->
                checkRange(kanji(quote), kanji(before.plainText()), changed.is(), after, description);
            case Outcome.Gone<String> gone -> {}
        }
    }

    /** Within a range stand kept words, new words, and such old ones only as somebody put between the kept ones. */
    private static void checkRange(
            String anchored, String old, Pinned<String> is, PolicyText after, String description) {
        Place.Words place = (Place.Words) is.place();
        String words = after.provision(place.provision()).orElseThrow().text();
        int first = words.length();
        int last = -1;
        for (int i = 0; i < words.length(); i++) {
            if (anchored.indexOf(words.charAt(i)) >= 0) {
                first = Math.min(first, i);
                last = i;
            }
        }
        assertThat(is.quote().chars().anyMatch(c -> anchored.indexOf(c) >= 0))
                .as(description)
                .isTrue();
        for (int i = place.from(); i < place.to(); i++) {
            char c = words.charAt(i);
            boolean kept = anchored.indexOf(c) >= 0;
            assertThat(!isKanji(c) || kept || old.indexOf(c) < 0 || (i > first && i < last))
                    .as(description)
                    .isTrue();
        }
    }

    private static String kanji(String words) {
        return words.chars()
                .filter(CarryingRandomEditsTest::isKanji)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKanji(int c) {
        return c >= 0x4E00 && c < 0xA000;
    }

    private static PolicyText build(List<Draft> drafts, boolean ids) {
        TestPins text = TestPins.aPolicy();
        drafts.forEach(draft -> text.paragraph(ids ? draft.id : null, draft.words.toString()));
        return text.text();
    }
}
