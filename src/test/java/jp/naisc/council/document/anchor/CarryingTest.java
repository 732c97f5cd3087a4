package jp.naisc.council.document.anchor;

import static jp.naisc.council.document.anchor.TestPins.aPolicy;
import static jp.naisc.council.document.anchor.TestPins.anEnglishPolicy;
import static jp.naisc.council.document.anchor.TestPins.pin;
import static jp.naisc.council.document.anchor.TestPins.provision;
import static jp.naisc.council.document.anchor.TestPins.reference;
import static jp.naisc.council.document.anchor.TestPins.show;
import static jp.naisc.council.document.anchor.TestPins.strong;
import static jp.naisc.council.document.anchor.TestPins.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.model.Node;
import org.junit.jupiter.api.Test;

class CarryingTest {

    private static final String FUNDING = "国は、基礎研究と応用研究の双方に資金を配分する。";
    private static final String TALENT = "国は、大学及び事業者と協力して、専門の人材を育成する。";
    private static final String POWER = "国は、共用の計算基盤の電力使用量を、年に一回公表する。";
    private static final String SHARE = "留保分は全体の一割を上限とする。";
    private static final String WATCH = "政府は、事案の動向を継続して見守り、その結果を公表する。";

    @Test
    void wordsThatStayedAreExactWhateverHappensAroundThem() {
        PolicyText before =
                aPolicy().section("a", "研究").paragraph("p", FUNDING + SHARE).text();
        PolicyText after = aPolicy()
                .section("n", "新しい節")
                .paragraph("n.p", WATCH)
                .section("a", "研究")
                .paragraph("p", TALENT + FUNDING + SHARE.replace("一割", "二割"))
                .text();
        assertThat(carried(before, after, "p", "応用研究")).isEqualTo("exact p「応用研究」");
        assertThat(carried(before, after, "p", "国は、")).isEqualTo("exact p「国は、」");
        Place place = carry(before, after, pin(before, "p", "応用研究"))
                .now()
                .orElseThrow()
                .place();
        assertThat(place)
                .isEqualTo(new Place.Words(provision(after, "p").id(), TALENT.length() + 8, TALENT.length() + 12));
    }

    @Test
    void changedWordsAreToldAsTheyWereAndAsTheyAre() {
        PolicyText before = aPolicy().paragraph("p", SHARE).text();
        PolicyText after =
                aPolicy().paragraph("p", "留保分は全体の一割五分を上限とし、その使用実績を公表する。").text();
        assertThat(carried(before, after, "p", "全体の一割を上限とする"))
                .isEqualTo("changed p「全体の一割[+五分+]を上限と[-する-][+し、その使用実績を公表する+]」");
        assertThat(carried(before, after, "p", "全体の")).isEqualTo("exact p「全体の」");
        assertThat(carried(before, after, "p", "一割")).isEqualTo("changed p「一割[+五分+]」");
    }

    @Test
    void wordsThatAreGoneKeepTheirQuote() {
        PolicyText before =
                aPolicy().paragraph("p", FUNDING + SHARE).paragraph("q", TALENT).text();
        PolicyText after = aPolicy().paragraph("p", FUNDING).text();
        assertThat(carried(before, after, "p", "全体の一割")).isEqualTo("gone「全体の一割」 p[]");
        assertThat(carried(before, after, "q", "人材を育成")).isEqualTo("gone「人材を育成」 -[]");
    }

    @Test
    void particlesThatAreLeftHoldNothing() {
        PolicyText before = aPolicy().paragraph("p", "資金の配分は、公募による。" + FUNDING).text();
        PolicyText after = aPolicy().paragraph("p", "人材の育成は、大学による。" + FUNDING).text();
        assertThat(carried(before, after, "p", "資金の配分は、公募による。")).startsWith("gone");
    }

    @Test
    void aCommentOnWordsThatStandEverywhereDoesNotJump() {
        PolicyText before = aPolicy()
                .paragraph("a", FUNDING)
                .paragraph("b", POWER)
                .paragraph("c", TALENT)
                .text();
        PolicyText after =
                aPolicy().paragraph("a", FUNDING).paragraph("c", TALENT).text();
        assertThat(carried(before, after, "b", "国は、")).isEqualTo("gone「国は、」 -[a, c]");
        assertThat(carried(before, after, "c", "国は、")).isEqualTo("exact c「国は、」");
    }

    @Test
    void candidatesAreFewAndThoseInTheSameProvisionComeFirst() {
        TestPins many = aPolicy();
        for (int i = 0; i < 9; i++) {
            many.paragraph("x" + i, FUNDING);
        }
        PolicyText before = many.paragraph("p", "国は、" + SHARE + TALENT).text();
        TestPins rest = aPolicy();
        for (int i = 0; i < 9; i++) {
            rest.paragraph("x" + i, FUNDING);
        }
        PolicyText after = rest.paragraph("p", TALENT).text();
        assertThat(carried(before, after, "p", "国は、留保分")).isEqualTo("gone「国は、留保分」 p[]");
        assertThat(show(carry(before, after, pin(before, "p", "国は、")))).isEqualTo("gone「国は、」 p[p, x0, x1, x2, x3]+");
    }

    @Test
    void aMovedProvisionTakesItsCommentsAlong() {
        PolicyText before = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p", FUNDING)
                .section("b", "人材")
                .paragraph("b.p", TALENT)
                .section("c", "電力")
                .paragraph("c.p", POWER)
                .text();
        PolicyText after = aPolicy()
                .section("b", "人材")
                .paragraph("b.p", TALENT)
                .section("c", "電力")
                .paragraph("c.p", POWER.replace("年に一回", "四半期ごとに"))
                .section("a", "研究資金")
                .paragraph("a.p", FUNDING)
                .text();
        assertThat(carried(before, after, "a", "資金")).isEqualTo("moved a「資金」 provision_moved");
        assertThat(carried(before, after, "a.p", "資金")).isEqualTo("moved a.p「資金」 provision_moved");
        assertThat(carried(before, after, "b.p", "人材")).isEqualTo("exact b.p「人材」");
        assertThat(carried(before, after, "c.p", "年に一回公表する")).isEqualTo("changed c.p「[-年に一回-][+四半期ごとに+]公表する」");
    }

    @Test
    void wordsFollowIntoThePartThatWasSplitOff() {
        PolicyText before =
                aPolicy().paragraph("p", FUNDING + POWER).paragraph("q", TALENT).text();
        PolicyText after = aPolicy()
                .paragraph("p", FUNDING)
                .paragraph("r", POWER)
                .paragraph("q", TALENT)
                .text();
        assertThat(carried(before, after, "p", "応用研究")).isEqualTo("exact p「応用研究」");
        assertThat(carried(before, after, "p", "電力使用量")).isEqualTo("moved r「電力使用量」 split_off");
        assertThat(carried(before, after, "p", "配分する。国は、共用の計算基盤の電力使用量を"))
                .isEqualTo("changed r「[-配分する。-]国は、共用の計算基盤の電力使用量を」 split_off");
        assertThat(show(carry(before, after, Pins.onProvision("c", provision(before, "p")))))
                .isEqualTo("changed p「" + FUNDING + "[-" + POWER + "-]」");
    }

    @Test
    void wordsFollowIntoTheProvisionTheirsWasMergedInto() {
        PolicyText before = aPolicy()
                .paragraph("p", FUNDING)
                .paragraph("r", POWER)
                .paragraph("q", TALENT)
                .text();
        PolicyText after =
                aPolicy().paragraph("p", FUNDING + POWER).paragraph("q", TALENT).text();
        assertThat(carried(before, after, "p", "応用研究")).isEqualTo("exact p「応用研究」");
        assertThat(carried(before, after, "r", "電力使用量")).isEqualTo("moved p「電力使用量」 merged");
        assertThat(show(carry(before, after, Pins.onProvision("c", provision(before, "r")))))
                .isEqualTo("changed p「[+" + FUNDING + "+]" + POWER + "」 merged");
    }

    @Test
    void whenTwoProvisionsSwapTheirWordsTheWordsDecide() {
        PolicyText before =
                aPolicy().paragraph("a", FUNDING).paragraph("b", TALENT).text();
        PolicyText swapped =
                aPolicy().paragraph("a", TALENT).paragraph("b", FUNDING).text();
        assertThat(carried(before, swapped, "a", "応用研究")).isEqualTo("moved b「応用研究」 provision_moved");
        assertThat(carried(before, swapped, "b", "人材")).isEqualTo("moved a「人材」 provision_moved");
        PolicyText otherIds =
                aPolicy().paragraph("x", FUNDING).paragraph("y", TALENT).text();
        assertThat(carried(before, otherIds, "a", "応用研究")).isEqualTo("exact x「応用研究」");
        PolicyText noIds = aPolicy()
                .paragraph(null, WATCH)
                .paragraph(null, FUNDING)
                .paragraph(null, TALENT)
                .text();
        assertThat(carried(before, noIds, "a", "応用研究")).startsWith("exact").endsWith("「応用研究」");
    }

    @Test
    void aSentencePutIntoAnotherProvisionIsFollowedOnlyIfItStandsOnce() {
        PolicyText before = aPolicy()
                .paragraph("a", FUNDING + POWER + WATCH)
                .paragraph("b", TALENT + SHARE)
                .text();
        PolicyText after = aPolicy()
                .paragraph("a", FUNDING + WATCH)
                .paragraph("b", TALENT + SHARE + POWER)
                .text();
        assertThat(carried(before, after, "a", "共用の計算基盤の電力使用量")).isEqualTo("moved b「共用の計算基盤の電力使用量」 words_moved");
        assertThat(carried(before, after, "a", "年に一回")).isEqualTo("moved b「年に一回」 words_moved");
        PolicyText twice = aPolicy()
                .paragraph("a", FUNDING + WATCH)
                .paragraph("b", TALENT + POWER + SHARE + POWER)
                .text();
        assertThat(carried(before, twice, "a", "年に一回")).isEqualTo("gone「年に一回」 a[b, b]");
    }

    @Test
    void deletedAndAddedAgainIsToldByTheVersionsThatAreCompared() {
        PolicyText first =
                aPolicy().paragraph("a", FUNDING).paragraph("b", POWER).text();
        PolicyText second = aPolicy().paragraph("a", FUNDING).text();
        assertThat(carried(first, second, "b", "年に一回")).isEqualTo("gone「年に一回」 -[]");
        assertThat(carried(first, first, "b", "年に一回")).isEqualTo("exact b「年に一回」");
        PolicyText readded =
                aPolicy().paragraph("a", FUNDING).paragraph("new", POWER).text();
        assertThat(carried(first, readded, "b", "年に一回")).isEqualTo("exact new「年に一回」");
    }

    @Test
    void marksAndTheNumbersOfReferencesAreNotWords() {
        PolicyText before = referring(List.of(
                TestPins.words("前節（").get(0),
                reference("b"),
                words("）の規定は、準用する。").get(0)));
        PolicyText after = aPolicy()
                .section("n", "新しい節")
                .paragraph("n.p", WATCH)
                .section("a", "資金")
                .paragraph(
                        "p",
                        List.of(
                                words("前節（").get(0),
                                reference("b"),
                                strong("）の規定"),
                                words("は、準用する。").get(0)))
                .section("b", "人材")
                .paragraph("b.p", TALENT)
                .text();
        Pinned<String> whole = Pins.between("c", before, at(before, "p", 0), at(before, "p", 9))
                .get(0);
        assertThat(whole.quote()).isEqualTo("前節（第2節）の規定は");
        assertThat(show(carry(before, after, whole))).isEqualTo("exact p「前節（第3節）の規定は」");
        Pinned<String> behind = Pins.between("c", before, at(before, "p", 6), at(before, "p", 8))
                .get(0);
        assertThat(show(carry(before, after, behind))).isEqualTo("exact p「規定」");
        PolicyText otherTarget = referring(List.of(
                words("前節（").get(0), reference("a"), words("）の規定は、準用する。").get(0)));
        assertThat(show(carry(before, otherTarget, whole))).isEqualTo("changed p「前節（[-第2節-][+第1節+]）の規定は」");
    }

    private static PolicyText referring(List<Node> inline) {
        return aPolicy()
                .section("a", "資金")
                .paragraph("p", inline)
                .section("b", "人材")
                .paragraph("b.p", TALENT)
                .text();
    }

    private static int at(PolicyText text, String id, int offset) {
        return provision(text, id).position() + 1 + offset;
    }

    @Test
    void cellsOfTablesAreFollowed() {
        PolicyText before = aPolicy()
                .table("t", new String[] {"項目", "割合"}, new String[] {"留保分", "一割を上限とする"})
                .text();
        PolicyText after = aPolicy()
                .table("t", new String[] {"項目", "割合"}, new String[] {"公募分", "残り"}, new String[] {"留保分", "一割を上限とする"})
                .text();
        int cell = at(before, "t", 0) + before.doc().child(1).content().child(0).nodeSize();
        Pinned<String> pin = Pins.between("c", before, cell + 2, cell + 6).get(0);
        assertThat(pin.quote()).isEqualTo("留保分");
        Outcome<String> outcome = carry(before, after, pin);
        assertThat(show(outcome)).isEqualTo("exact t「留保分」");
        assertThat(TestPins.wordsAt(after, outcome.now().orElseThrow().place())).isEqualTo("留保分");
    }

    @Test
    void theTitleTheDocumentAndWholeProvisionsCanBePinned() {
        PolicyText before =
                aPolicy("人工知能基本方針").section("a", "資金").paragraph("p", FUNDING).text();
        PolicyText after = aPolicy("人工知能推進基本方針")
                .section("a", "研究資金")
                .paragraph("p", FUNDING)
                .text();
        Pinned<String> title = Pins.between("c", before, 1, 9).get(0);
        assertThat(title.place()).isEqualTo(new Place.Title(0, 8));
        assertThat(show(carry(before, after, title)))
                .startsWith("changed title")
                .contains("[+推進");
        Pinned<String> document = Pins.onDocument("c");
        assertThat(carry(before, after, document)).isEqualTo(new Outcome.Exact<>(document, document));
        assertThat(show(carry(before, after, Pins.onProvision("c", provision(before, "a")))))
                .isEqualTo("changed a「[+研究+]資金」");
        assertThat(show(carry(before, after, Pins.onProvision("c", provision(before, "p")))))
                .isEqualTo("exact p「" + FUNDING + "」");
        PolicyText shorter = aPolicy("人工知能基本方針").text();
        assertThat(show(carry(before, shorter, Pins.onProvision("c", provision(before, "a")))))
                .isEqualTo("gone「資金」 -[]");
    }

    @Test
    void noCharacterIsCutApart() {
        String family = "👩‍👩‍👧";
        PolicyText before =
                aPolicy().paragraph("p", "家族は" + "👩" + "で示す。𠮷野家か。").text();
        PolicyText after =
                aPolicy().paragraph("p", "家族は" + family + "で示す。𠮟野家か\u3099。").text();
        for (String words : List.of("は👩", "👩", "👩で", "𠮷", "家か", "か", "で示す。𠮷野")) {
            Pinned<String> pin = pin(before, "p", words);
            Outcome<String> outcome = carry(before, after, pin);
            outcome.now().ifPresent(now -> {
                assertThat(TestPins.wordsAt(after, now.place())).isEqualTo(now.quote());
                assertThat(now.quote().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .isTrue();
                assertThat(now.quote().contains("👩")).isEqualTo(now.quote().contains(family));
                assertThat(now.quote()).doesNotEndWith("か");
            });
        }
        Pinned<String> half = Pins.between("c", before, at(before, "p", 4), at(before, "p", 6))
                .get(0);
        assertThat(half.quote()).isEqualTo("👩で");
    }

    @Test
    void longHeapsOfMarksAreLookedAtInPart() {
        String heap = "か" + "\u3099".repeat(50_000) + "𠮷".repeat(30_000);
        PolicyText before = aPolicy().paragraph("p", heap + FUNDING).text();
        PolicyText after = aPolicy().paragraph("p", FUNDING + heap).text();
        Carrying carrying = Carrying.between(before, after);
        int start = at(before, "p", 0);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 200; i++) {
                Pinned<String> pin = Pins.between("c", before, start + 300 * i, start + 300 * i + 7)
                        .get(0);
                carrying.carry(pin).now().ifPresent(now -> assertThat(TestPins.wordsAt(after, now.place()))
                        .isEqualTo(now.quote()));
            }
        });
    }

    @Test
    void aTextOfWhichNothingIsLeftTakesNoLonger() {
        TestPins old = aPolicy();
        TestPins young = aPolicy();
        for (int i = 0; i < 1000; i++) {
            old.paragraph("p" + i, FUNDING + i + TALENT + i + SHARE + i);
            young.paragraph("q" + i, WATCH.replace("事案", "動向" + i) + POWER + i);
        }
        PolicyText before = old.text();
        PolicyText after = young.text();
        List<Pinned<String>> pins = IntStream.range(0, 5000)
                .mapToObj(i -> pin(before, "p" + i % 1000, (FUNDING + i % 1000).substring(i % 9)))
                .toList();
        assertTimeout(Duration.ofSeconds(30), () -> {
            List<Outcome<String>> outcomes = Carrying.between(before, after).carry(pins);
            assertThat(Carrying.counts(outcomes)).containsEntry(Outcome.Kind.EXACT, 0);
        });
    }

    @Test
    void englishWorksTheSameWay() {
        PolicyText before = anEnglishPolicy()
                .paragraph("p", "The State shares its computing resources. The reserve is one tenth of the whole.")
                .paragraph("q", "The State publishes the use of power once a year.")
                .text();
        PolicyText after = anEnglishPolicy()
                .paragraph("n", "The State looks after its people.")
                .paragraph("p", "The State shares its computing resources. The reserve is one fifth of the whole.")
                .paragraph("q", "Operators report incidents to whoever is competent.")
                .text();
        assertThat(carried(before, after, "p", "computing resources")).isEqualTo("exact p「computing resources」");
        assertThat(carried(before, after, "p", "one tenth of the whole"))
                .isEqualTo("changed p「one [-tenth-][+fifth+] of the whole」");
        assertThat(carried(before, after, "q", "The State")).startsWith("gone").contains("[n, p]");
        assertThat(carried(before, after, "p", "tenth")).isEqualTo("gone「tenth」 p[]");
    }

    @Test
    void emptyTextsHoldNothing() {
        PolicyText empty = aPolicy("").paragraph("p", "").text();
        PolicyText before = aPolicy().paragraph("p", FUNDING).text();
        assertThat(carried(before, empty, "p", "資金")).isEqualTo("gone「資金」 p[]");
        Pinned<String> whole = Pins.onProvision("c", provision(empty, "p"));
        assertThat(show(carry(empty, empty, whole))).isEqualTo("exact p「」");
        assertThat(show(carry(empty, before, whole))).isEqualTo("changed p「[+" + FUNDING + "+]」");
        assertThat(Pins.between("c", empty, 0, 100)).isEmpty();
        assertThat(Carrying.between(empty, before).carry(List.<Pinned<String>>of()))
                .isEmpty();
    }

    @Test
    void aSelectionOverSeveralProvisionsIsOnePinForEach() {
        PolicyText text = aPolicy()
                .paragraph("a", FUNDING)
                .paragraph("b", TALENT)
                .paragraph("c", WATCH)
                .text();
        int from = at(text, "a", FUNDING.length() - 3);
        int to = at(text, "c", 3);
        List<Pinned<String>> pins = Pins.between("k", text, from, to);
        assertThat(pins).extracting(Pinned::quote).containsExactly("する。", TALENT, "政府は");
        assertThat(pins.stream().flatMap(pin -> Pins.anchor(text, pin).stream()).toList())
                .allSatisfy(anchor -> assertThat(text.doc()
                                .slice(anchor.from(), anchor.to())
                                .content()
                                .size())
                        .isEqualTo(anchor.quote().length()));
        assertThat(Pins.anchor(text, Pins.onDocument("k"))).isEmpty();
        assertThat(Pins.anchor(text, Pins.onProvision("k", provision(text, "b")))
                        .orElseThrow()
                        .from())
                .isEqualTo(at(text, "b", 0));
    }

    @Test
    void aPinOnNothingIsRefused() {
        PolicyText text = aPolicy().paragraph("a", FUNDING).text();
        Carrying carrying = Carrying.between(text, text);
        Stream.of(
                        new Place.Words(provision(text, "a").id(), 0, 1000),
                        new Place.Title(2, 3),
                        new Place.Whole(new ProvisionId("nowhere")))
                .map(place -> new Pinned<>("c", place, ""))
                .forEach(pin -> assertThatIllegalArgumentException().isThrownBy(() -> carrying.carry(pin)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place.Title(3, 3));
    }

    @Test
    void theTotalsReconcile() {
        PolicyText before =
                aPolicy().paragraph("a", FUNDING + SHARE).paragraph("b", TALENT).text();
        PolicyText after =
                aPolicy().paragraph("a", FUNDING + SHARE.replace("一割", "一割五分")).text();
        List<Outcome<String>> outcomes = Carrying.along(Comparison.of(before, after), before, after)
                .carry(List.of(pin(before, "a", "資金"), pin(before, "a", "一割を"), pin(before, "b", "大学")));
        assertThat(Carrying.counts(outcomes).toString()).isEqualTo("{EXACT=1, MOVED=0, CHANGED=1, GONE=1}");
    }

    @Test
    void whatACommentWasWrittenOnIsComparedWithWhatStandsThereNow() {
        List<WordRun> words = Comparison.words("全体の一割を上限とする", "全体の二割を上限とする");
        assertThat(WordRun.before(words)).isEqualTo("全体の一割を上限とする");
        assertThat(WordRun.after(words)).isEqualTo("全体の二割を上限とする");
        assertThat(words).hasSizeGreaterThan(2);
    }

    private static String carried(PolicyText before, PolicyText after, String id, String words) {
        return show(carry(before, after, pin(before, id, words)));
    }

    private static Outcome<String> carry(PolicyText before, PolicyText after, Pinned<String> pin) {
        Outcome<String> outcome = Carrying.between(before, after).carry(pin);
        outcome.now().ifPresent(now -> assertThat(TestPins.wordsAt(after, now.place()))
                .isEqualTo(now.quote()));
        return outcome;
    }
}
