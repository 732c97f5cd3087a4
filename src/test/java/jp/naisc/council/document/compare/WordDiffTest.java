package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void aNumberIsReplacedWithWhatItCounts() {
        assertThat(words("有効であり続けるかを三年ごとに評価する。", "有効であり続けるかを二年ごとに評価する。")).isEqualTo("有効であり続けるかを[-三年ごと-][+二年ごと+]に評価する。");
        assertThat(words("達成率を12.5％とする。", "達成率を12.8％とする。")).isEqualTo("達成率を[-12.5％-][+12.8％+]とする。");
        assertThat(words("第二条の二第一項", "第二条の三第一項")).isEqualTo("[-第二条の二-][+第二条の三+]第一項");
    }

    @Test
    void aNumeralInsideAnOrdinaryWordIsNoNumber() {
        assertThat(words("費用の一部を負担する。", "費用の全部を負担する。")).isEqualTo("費用の[-一部-][+全部+]を負担する。");
    }

    @Test
    void theWorkedExampleOfTheTableComesOutAsADrafterWouldUnderlineIt() {
        assertThat(words("留保分は全体の一割を上限とする。", "留保分は全体の一割五分を上限とし、その使用実績を公表する。"))
                .isEqualTo("留保分は全体の[-一割-][+一割五分+]を上限と[-する-][+し、その使用実績を公表する+]。");
    }

    @Test
    void aKatakanaWordIsOneWordWithItsMiddleDots() {
        assertThat(words("パブリック・コメントを行う。", "パブリック・ヒアリングを行う。")).isEqualTo("[-パブリック・コメント-][+パブリック・ヒアリング+]を行う。");
    }

    @Test
    void aBracketComesAndGoesWithItsPartner() {
        assertThat(words("出来事をいう。", "出来事(実害に至らなかったものを含む。)をいう。")).isEqualTo("出来事[+(実害に至らなかったものを含む。)+]をいう。");
        assertThat(words("内容（甲）（丙）とする。", "内容（甲）（乙）（丙）とする。")).isEqualTo("内容（甲）[+（乙）+]（丙）とする。");
        for (WordRun run : compare("（その実施状況を含む。）を示す。", "「その実施状況を含む。」を示す。")) {
            assertThat(balance(run.before())).isZero();
            assertThat(balance(run.after())).isZero();
        }
    }

    @Test
    void anInsertedSentenceIsShownWhole() {
        assertThat(words("求めない。", "求めない。ただし、窓口を設けることを期待する。")).isEqualTo("求めない。[+ただし、窓口を設けることを期待する。+]");
        assertThat(words("It ends. It goes.", "It ends. It stays. It goes."))
                .isEqualTo("It ends. [+It stays. +]It goes.");
    }

    @Test
    void changesWithOneCharacterBetweenThemAreOneChange() {
        assertThat(words("国と市", "県と町")).isEqualTo("[-国と市-][+県と町+]");
        assertThat(words("one two", "six ten")).isEqualTo("[-one two-][+six ten+]");
    }

    @Test
    void sentencesWithNothingInCommonAreReplacedAsAWhole() {
        assertThat(words("施設ごとの自主的な公表に委ねる。", "The State will publish it."))
                .isEqualTo("[-施設ごとの自主的な公表に委ねる。-][+The State will publish it.+]");
    }

    @Test
    void nothingIsChangedInEqualTextsAndEverythingAgainstAnEmptyOne() {
        assertThat(words("同じ", "同じ")).isEqualTo("同じ");
        assertThat(words("", "新しい")).isEqualTo("[+新しい+]");
        assertThat(words("古い", "")).isEqualTo("[-古い-]");
        assertThat(compare("", "")).isEmpty();
    }

    @Test
    void theRunsGiveBackBothTextsWhateverWasEdited() {
        Random random = new Random(20261122);
        String alphabet = "国は、計算資源（AI）を第三条の二で12.5％「公表」する。\n\t abc. 人工知能オープン・モデル𠮷野";
        for (int i = 0; i < 3000; i++) {
            String before = pick(random, alphabet, random.nextInt(60));
            String after = edit(random, before, alphabet);
            List<WordRun> runs = compare(before, after);
            assertThat(WordRun.before(runs)).isEqualTo(before);
            assertThat(WordRun.after(runs)).isEqualTo(after);
            assertThat(runs).noneMatch(run -> run.text().isEmpty());
        }
    }

    private static String edit(Random random, String text, String alphabet) {
        StringBuilder edited = new StringBuilder(text);
        for (int k = random.nextInt(4); k >= 0; k--) {
            int from = random.nextInt(edited.length() + 1);
            int to = Math.min(edited.length(), from + random.nextInt(8));
            edited.replace(from, to, pick(random, alphabet, random.nextInt(8)));
        }
        return edited.toString();
    }

    private static String pick(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int from = random.nextInt(alphabet.length());
            text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(5)));
        }
        return text.toString();
    }

    private static int balance(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += Sentences.isOpening(c) ? 1 : Sentences.isClosing(c) ? -1 : 0;
        }
        return depth;
    }

    private static List<WordRun> compare(String before, String after) {
        return WordDiff.compare(Content.plain(before), Content.plain(after));
    }

    private static String words(String before, String after) {
        return TestTexts.show(compare(before, after));
    }
}
