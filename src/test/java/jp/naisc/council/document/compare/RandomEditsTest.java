package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a text, the comparison gives back both texts and loses no provision of either. */
class RandomEditsTest {

    private static final String[] LEVELS = {"chapter", "section", "section", "article"};
    private static final String[] SENTENCES = {
        "国は、計算資源を共用に供する。",
        "事業者は、事案を報告する。",
        "審議会は、三年ごとに評価する。",
        "略",
        "",
        "意見（提出されたものに限る。）を公表する。",
        "留保分は全体の一割を上限とする。",
        "The State publishes it once a year.",
        "前項の規定は、準用する。"
    };

    private record Draft(String kind, String id, String words) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothTextsAreRecoveredAndEveryProvisionIsAccountedForOnce(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            List<Draft> before = write(random, random.nextInt(25));
            List<Draft> after = new ArrayList<>(before);
            for (int edits = random.nextInt(8); edits > 0; edits--) {
                edit(after, random, round * 1000 + edits);
            }
            boolean ids = random.nextInt(3) > 0;
            check(build(before, ids), build(after, ids));
        }
    }

    static void check(PolicyText before, PolicyText after) {
        Comparison comparison = Comparison.of(before, after);
        String place = before.canonicalJson() + "\n" + after.canonicalJson();
        assertThat(text(after)).as(place).isEqualTo(readAfter(comparison));
        List<Provision> seenBefore = provisionsBefore(comparison);
        List<Provision> seenAfter = comparison.reading().stream()
                .flatMap(passage -> passage.after().stream())
                .toList();
        assertThat(seenAfter).as(place).containsExactlyElementsOf(after.provisions());
        assertThat(seenBefore).as(place).containsExactlyInAnyOrderElementsOf(before.provisions());
        checkWords(comparison, place);
        for (Row row : comparison.rows()) {
            assertThat(row.after()).as(place).isNotEmpty();
            assertThat(row.before()).as(place).isNotEmpty();
        }
        assertThat(comparison.changes()).as(place).extracting(Change::number).doesNotHaveDuplicates();
        assertThat(comparison.rows().stream()
                        .flatMap(row -> row.change().stream().boxed())
                        .collect(Collectors.toSet()))
                .as(place)
                .containsExactlyInAnyOrderElementsOf(
                        comparison.changes().stream().map(Change::number).toList());
    }

    private static void checkWords(Comparison comparison, String place) {
        for (Change change : comparison.changes()) {
            if (change instanceof Change.TitleChanged) {
                continue;
            }
            assertThat(WordRun.before(change.words())).as(place).isEqualTo(joined(change.provisionsBefore()));
            assertThat(WordRun.after(change.words())).as(place).isEqualTo(joined(change.provisionsAfter()));
        }
        for (Passage passage : comparison.reading()) {
            if (passage.sort() == Passage.Sort.STAYED || passage.sort() == Passage.Sort.MOVED) {
                passage.before().ifPresent(provision -> assertThat(WordRun.before(passage.words()))
                        .as(place)
                        .isEqualTo(provision.text()));
            }
        }
    }

    private static String joined(List<Provision> provisions) {
        return provisions.stream().map(Provision::text).collect(Collectors.joining("" + Comparison.BOUNDARY));
    }

    private static List<Provision> provisionsBefore(Comparison comparison) {
        List<Provision> seen = new ArrayList<>();
        for (Passage passage : comparison.reading()) {
            switch (passage.sort()) {
                case STAYED, MOVED, WENT -> passage.before().ifPresent(seen::add);
                case SPLIT, MERGED, CAME -> {}
            }
        }
        for (Change change : comparison.changes()) {
            if (change instanceof Change.Split || change instanceof Change.Merged) {
                seen.addAll(change.provisionsBefore());
            }
        }
        return seen;
    }

    private static String text(PolicyText text) {
        return text.title()
                + text.provisions().stream().map(p -> "\n" + p.text()).collect(Collectors.joining());
    }

    private static String readAfter(Comparison comparison) {
        return comparison.reading().stream()
                .filter(passage -> passage.sort() != Passage.Sort.WENT)
                .map(passage -> WordRun.after(passage.words()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Draft> write(Random random, int blocks) {
        List<Draft> text = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            text.add(block(random, "b" + i));
        }
        return text;
    }

    private static Draft block(Random random, String id) {
        String kind =
                switch (random.nextInt(10)) {
                    case 0, 1 -> LEVELS[random.nextInt(LEVELS.length)];
                    case 2 -> "item";
                    case 3 -> "table";
                    default -> "paragraph";
                };
        return new Draft(kind, id, words(random));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        return words.toString();
    }

    private static void edit(List<Draft> text, Random random, int number) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.size());
        int kind = text.isEmpty() ? 0 : random.nextInt(7);
        switch (kind) {
            case 0 -> text.add(at, block(random, "n" + number));
            case 1 -> text.remove(at);
            case 2 -> {
                int count = Math.min(text.size() - at, 1 + random.nextInt(6));
                List<Draft> moved = new ArrayList<>(text.subList(at, at + count));
                text.subList(at, at + count).clear();
                text.addAll(random.nextInt(text.size() + 1), moved);
            }
            case 3 -> text.set(at, new Draft(text.get(at).kind, text.get(at).id, words(random)));
            case 4 -> {
                Draft whole = text.get(at);
                int cut = random.nextInt(whole.words.length() + 1);
                text.set(at, new Draft(whole.kind, whole.id, whole.words.substring(0, cut)));
                text.add(at + 1, new Draft(whole.kind, "s" + number, whole.words.substring(cut)));
            }
            case 5 -> {
                if (at + 1 < text.size()) {
                    Draft next = text.remove(at + 1);
                    text.set(at, new Draft(text.get(at).kind, text.get(at).id, text.get(at).words + next.words));
                }
            }
            default -> text.set(at, new Draft(block(random, "").kind, text.get(at).id, text.get(at).words));
        }
    }

    private static PolicyText build(List<Draft> drafts, boolean ids) {
        TestTexts text = TestTexts.aPolicy();
        for (Draft draft : drafts) {
            String id = ids ? draft.id : null;
            switch (draft.kind) {
                case "paragraph" -> text.paragraph(id, draft.words);
                case "item" -> text.item(id, 1, draft.words);
                case "table" -> text.table(id, new String[] {"見出し", draft.words}, new String[] {"値", draft.words});
                default -> text.heading(id, draft.kind, draft.words);
            }
        }
        return text.text();
    }
}
