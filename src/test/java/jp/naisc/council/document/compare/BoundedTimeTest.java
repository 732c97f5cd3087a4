package jp.naisc.council.document.compare;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.junit.jupiter.api.Test;

/** Texts that nobody would write and somebody will send. The bounds are generous: they tell n log n from n². */
class BoundedTimeTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void twentyThousandBlocksInAnotherOrderWithoutIds() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            words.add("国は、第" + i + "号の施策について、その結果を公表する。");
        }
        PolicyText before = paragraphs(words);
        Collections.shuffle(words, new Random(1));
        compare(before, paragraphs(words));
    }

    @Test
    void twentyThousandEqualBlocks() {
        compare(
                paragraphs(Collections.nCopies(20_000, "前項の規定は、準用する。")),
                paragraphs(Collections.nCopies(19_000, "前項の規定は、準用する。")));
    }

    @Test
    void twentyThousandBlocksThatAllResembleEachOther() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            before.add("審議会は、技術、経済及び社会の変化について複数の将来像を描き、その" + i + "を評価する。");
            after.add("審議会は、技術、経済及び社会の変化について複数の将来像を描き、この" + i + "を検討する。");
        }
        compare(paragraphs(before), paragraphs(after));
    }

    @Test
    void oneBlockOfRepeatedWords() {
        compare(paragraphs(List.of("ああ い".repeat(20_000))), paragraphs(List.of("あい あ".repeat(20_000))));
    }

    @Test
    void oneBlockOfRandomCharacters() {
        compare(paragraphs(List.of(random(1, 60_000))), paragraphs(List.of(random(2, 60_000))));
    }

    @Test
    void openBracketsWithoutEnd() {
        compare(paragraphs(List.of("（「".repeat(30_000))), paragraphs(List.of("「（".repeat(30_000))));
    }

    @Test
    void aWallOfWordsThatBecameThousandsOfParagraphsAndBackAgain() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            sentences.add(random(i, 40) + "。");
        }
        List<String> wall = List.of(String.join("", sentences));
        compare(paragraphs(wall), paragraphs(sentences));
        compare(paragraphs(sentences), paragraphs(wall));
    }

    @Test
    void aBlockInWhichEverySecondSentenceIsStrong() {
        compare(marked("である。", 40_000), marked("とする。", 40_000));
    }

    @Test
    void headingsThatEachTakeAParagraphOfOneOther() {
        TestTexts before = TestTexts.aPolicy();
        TestTexts after = TestTexts.aPolicy().heading(null, "section", "一つの節");
        for (int i = 0; i < 9_000; i++) {
            before.heading(null, "section", "節" + i).paragraph(null, "国は、第" + i + "号の施策を行う。");
            after.paragraph(null, "国は、第" + i + "号の施策を行う。");
        }
        compare(before.text(), after.text());
    }

    @Test
    void emptyTexts() {
        compare(paragraphs(List.of()), paragraphs(List.of()));
        compare(paragraphs(List.of()), paragraphs(List.of("", "")));
        compare(paragraphs(List.of("", "")), paragraphs(List.of()));
    }

    private static void compare(PolicyText before, PolicyText after) {
        assertTimeoutPreemptively(BOUND, () -> RandomEditsTest.check(before, after));
    }

    private static PolicyText paragraphs(List<String> words) {
        TestTexts text = TestTexts.aPolicy();
        words.forEach(paragraph -> text.paragraph(null, paragraph));
        return text.text();
    }

    private static PolicyText marked(String ending, int sentences) {
        var schema = Schema.policy();
        var strong = List.of(schema.mark("strong", Map.of()));
        List<Node> words = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            words.add(schema.text(random(i, 6) + (i % 3 == 0 ? ending : "。"), i % 2 == 0 ? strong : List.of()));
        }
        return PolicyText.of(schema.node(
                "doc",
                Map.of(),
                List.of(schema.node("title", Map.of(), List.of()), schema.node("paragraph", Map.of(), words))));
    }

    private static String random(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('一' + random.nextInt(3000)));
        }
        return text.toString();
    }
}
