package jp.naisc.council.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.KeptWords;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportLimits;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Past editions, registered and withdrawn through the screen by those who may, and what comes through its door. */
class EditionsViewTest extends ScreenTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String FIRST = "見本法\n（令和元年法律第一号）\n\n　　　第一章　総則\n\n　（目的）\n第一条　この法律は、見本を定める。\n\n　（定義）\n"
            + "第二条　見本とは、次に掲げるものをいう。\n　一　甲\n　二　乙\n\n　（届出）\n第三条　見本を作る者は、届け出る。\n";
    private static final String SECOND = "見本法\n（令和元年法律第一号）\n\n　　　第一章　総則\n\n　（目的）\n第一条　この法律は、見本を定める。\n\n　（定義）\n"
            + "第二条　見本とは、次に掲げるものをいう。\n　一　甲\n　二　乙\n\n　（責務）\n第三条　国は、見本の普及に努める。\n\n　（届出）\n"
            + "第四条　見本を作る者は、あらかじめ届け出る。\n";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private final Demonstration people;
    private final Policies policies;
    private final RevisionCycles cycles;
    private final VersionRegister register;
    private final Versions versions;

    EditionsViewTest(
            Demonstration people,
            Policies policies,
            RevisionCycles cycles,
            VersionRegister register,
            Versions versions) {
        super(people);
        this.people = people;
        this.policies = policies;
        this.cycles = cycles;
        this.register = register;
        this.versions = versions;
    }

    private Policy policy() {
        var slug = new Slug("registered-" + COUNTER.incrementAndGet());
        var content = new PolicyContent(slug, PolicyKind.STATUTE, Titles.of("見本法", "Sample Act"));
        return ((CreatePolicyResult.Created)
                        policies.create(people.actor("drafter").orElseThrow(), content))
                .policy();
    }

    private Policy opened(String person) {
        var policy = policy();
        enterAs(person);
        open(address(policy));
        return policy;
    }

    private static String address(Policy policy) {
        return "policies/" + policy.slug() + "/editions";
    }

    private void upload(String name, byte[] bytes) {
        test($(Upload.class).single()).upload(name, "application/octet-stream", bytes);
        roundTrip();
    }

    private void upload(String text) {
        upload("text.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    private void fill(String published, String note) {
        field("公表日").setValue(published);
        field("何が変わるか（日本語、一文）").setValue(note);
    }

    private void press(String word) {
        test($(Button.class).withText(word).last()).click();
    }

    private String screen() {
        return read((Component) getCurrentView());
    }

    private void registerShown() {
        press("登録の内容を確かめる");
        press("登録する");
    }

    @Test
    void editionsAreRegisteredOneAfterTheOtherAndTheirProvisionsKeepTheirIds() {
        var policy = opened("drafter");
        assertThat(screen()).contains("版はまだありません");

        upload(FIRST);
        assertThat(screen()).contains("法令の平文", "条 3", "見本法");
        fill("令和元年五月一日", "定めました。");
        press("登録の内容を確かめる");
        assertThat(read($(Dialog.class).single())).contains("「見本法」の第1版として登録します。", "令和元年5月1日", "第1版が現行の版になります", "取り消せず");
        press("登録する");

        assertThat(screen()).contains("第1版を登録しました", "現行");
        assertThat($(IntegerField.class).single().getValue()).isEqualTo(2);
        assertThat(field("公表日").getValue()).isEmpty();

        upload(SECOND);
        assertThat(screen()).contains("第1版から", "か所です", "規定IDを引き継ぎます");
        fill("2024-04-01", "責務を加えました。");
        registerShown();

        var first = text(policy, 1);
        var second = text(policy, 2);
        var notification = first.provisions().stream()
                .filter(p -> p.storedText().equals("届出"))
                .findFirst()
                .orElseThrow();
        assertThat(second.provision(notification.id()).orElseThrow().label().full())
                .isEqualTo("第四条");
        assertThat(versions.editions(policy.id())
                        .getFirst()
                        .dates()
                        .orElseThrow()
                        .effective())
                .isEqualTo(LocalDate.of(2024, 4, 1));
    }

    private PolicyText text(Policy policy, int edition) {
        return versions.text(policy.id(), VersionNumber.edition(edition), TextLanguage.JA)
                .orElseThrow();
    }

    @Test
    void aTextInEnglishAloneIsAnEditionToo() {
        var policy = opened("drafter");
        upload(
                "guide.md",
                "# Guidelines\n\n## Purpose\n\nThese guidelines say how.\n".getBytes(StandardCharsets.UTF_8));
        fill("2016-06-01", "英語の文を登録しました。");
        registerShown();

        assertThat(screen()).contains("第1版を登録しました");
        enterAs("member-b");
        speak(InterfaceLanguage.JA);
        assertThat(read(open("policies/" + policy.slug() + "?version=1"))).contains("These guidelines say how.");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsStored() {
        var policy = opened("drafter");
        press("登録の内容を確かめる");
        assertThat(screen()).contains("まず、文を取り込んでください。");

        upload(FIRST);
        field("公表日").setValue("そのうち");
        press("登録の内容を確かめる");

        assertThat(field("公表日").isInvalid()).isTrue();
        assertThat(field("何が変わるか（日本語、一文）").isInvalid()).isTrue();
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(versions.editions(policy.id())).isEmpty();
    }

    @Test
    void ofTwoPeopleWhoRegisterTheSameNumberOneGetsAClearMessageAndKeepsWhatWasWritten() {
        var policy = opened("drafter");
        upload(FIRST);
        fill("2020-04-01", "書いたこと");
        press("登録の内容を確かめる");
        register.register(
                people.actor("drafter").orElseThrow(),
                policy.id(),
                1,
                List.of(((ImportResult.Imported) Importer.read(SECOND.getBytes(StandardCharsets.UTF_8), "x")).text()),
                EditionDates.on(LocalDate.of(2019, 5, 1)),
                VersionNotes.of(VersionNote.of("先に登録")));

        press("登録する");

        assertThat(read($(Dialog.class).single())).contains("第1版は、いま別の人が登録しました");
        assertThat(field("何が変わるか（日本語、一文）").getValue()).isEqualTo("書いたこと");
        assertThat(versions.editions(policy.id())).hasSize(1);
        assertThat(text(policy, 1).provisions().stream()
                        .anyMatch(p -> p.storedText().equals("責務")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member-a",
                "member-f",
                "deputy",
                "reviewer",
                "form-reviewer",
                "signatory",
                "publisher",
                "auditor",
                "admin",
                "expert"
            })
    void nobodyElseOpensItByItsAddressEither(String person) {
        var policy = policy();
        enterAs(person);
        assertThat(open(address(policy))).isNotInstanceOf(EditionsView.class);
        assertThat(read(open("policies/" + policy.slug()))).doesNotContain("過去の版を登録する", "版を廃止する");
    }

    @Test
    void theSecretariatFindsItAmongTheActsAndTheChairFindsOnlyTheWithdrawal() {
        var policy = policy();
        enterAs("drafter");
        assertThat(read(open("policies/" + policy.slug()))).contains("過去の版を登録する");
        enterAs("chair");
        assertThat(read(open("policies/" + policy.slug()))).contains("版を廃止する");
        assertThat(open(address(policy))).isInstanceOf(EditionsView.class);
        assertThat($(Upload.class).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-policy", "%3Cscript%3E", "x' or '1'='1"})
    void aForgedAddressIsNotFound(String slug) {
        enterAs("drafter");
        assertThat(open("policies/" + slug + "/editions")).isNotInstanceOf(EditionsView.class);
    }

    @Test
    void theChairWithdrawsAnEditionWithAReasonThatIsShown() {
        var policy = policy();
        enterAs("drafter");
        open(address(policy));
        upload(FIRST);
        fill("2020-04-01", "定めました。");
        registerShown();
        enterAs("chair");
        open(address(policy));

        press("廃止する");
        assertThat(read($(Dialog.class).single())).contains("いまの現行の版です");
        press("廃止する");
        assertThat(versions.editions(policy.id()).getFirst().validity()).isInstanceOf(Validity.InForce.class);
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        $(TextArea.class).single().setValue(SCRIPT);
        press("廃止する");
        assertThat(read($(Notification.class).single())).contains("第1版を廃止しました。", "公開ページを見る");

        assertThat(versions.editions(policy.id()).getFirst().validity()).isInstanceOf(Validity.Withdrawn.class);
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText)).anyMatch(p -> p.contains(SCRIPT));
        assertThat(screen()).contains("廃止");
        assertThat($(Button.class).withText("廃止する").all()).isEmpty();
    }

    @Test
    void aReasonBegunForOneEditionIsNotOfferedForAnother() {
        var policy = opened("drafter");
        upload(FIRST);
        fill("2020-04-01", "定めました。");
        registerShown();
        upload(SECOND);
        fill("2021-04-01", "責務を加えました。");
        registerShown();
        enterAs("chair");
        open(address(policy));

        var places = $(Button.class).withText("廃止する").all().stream()
                .map(button -> {
                    test(button).click();
                    var dialog = $(Dialog.class).last();
                    var kept = within(dialog, KeptWords.class).getFirst();
                    dialog.close();
                    return kept.getElement().getAttribute("place");
                })
                .toList();

        assertThat(places).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatHasToHappenBeforeATextStandsThereIsSaidAsFarAsItHasNotHappened() {
        var policy = policy();
        enterAs("member-b");
        assertThat(read(open("policies/" + policy.slug()))).contains("事務局が改定を始めるか、これまでの版を登録すると");

        cycles.open(people.actor("chair").orElseThrow(), policy.id(), Titles.of("白紙の改定", "Blank revision"));

        assertThat(read(open("policies/" + policy.slug() + "?text=ja")))
                .contains("改定は諮問の段階です。")
                .doesNotContain("改定を始めるか");
    }

    @Test
    void aRevisionInWhichNothingIsWrittenYetIsToldBesideTheEdition() {
        var policy = opened("drafter");
        upload(FIRST);
        fill("2020-04-01", "定めました。");
        registerShown();
        cycles.open(people.actor("chair").orElseThrow(), policy.id(), Titles.of("始まった改定", "Begun revision"));
        enterAs("member-b");

        assertThat(read(open("policies/" + policy.slug()))).contains("現行の版", "始まった改定", "諮問の段階");
    }

    @Test
    void theNumberProposedIsOneThatARunningRevisionLeavesFree() {
        var policy = opened("drafter");
        upload(FIRST);
        fill("2020-04-01", "定めました。");
        $(IntegerField.class).single().setValue(3);
        registerShown();
        cycles.open(people.actor("chair").orElseThrow(), policy.id(), Titles.of("進む改定", "Running revision"));
        open(address(policy));

        assertThat($(IntegerField.class).single().getValue()).isEqualTo(2);
        upload(FIRST);
        fill("2019-04-01", "前の版です。");
        wrongNumber(4, "「進む改定」のために取ってあります");
        wrongNumber(3, "もう登録されています");
        $(IntegerField.class).single().setValue(2);
        registerShown();
        assertThat($(IntegerField.class).single().getValue()).isOne();

        upload(FIRST);
        fill("2018-04-01", "最初の版です。");
        registerShown();
        assertThat(versions.editions(policy.id())).hasSize(3);
        assertThat(screen()).contains("登録できる版はありません").doesNotContain("登録の内容を確かめる");
    }

    private void wrongNumber(int number, String sentence) {
        $(IntegerField.class).single().setValue(number);
        press("登録の内容を確かめる");
        assertThat($(IntegerField.class).single().getErrorMessage()).contains(sentence);
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void aScriptInAnyFieldIsTextEverywhere() {
        var policy = opened("drafter");
        upload("# " + SCRIPT + "\n\n## " + SCRIPT + "\n\n本文 " + SCRIPT + " である。\n");
        fill("2020-04-01", SCRIPT);
        press("登録の内容を確かめる");
        assertNothingActive();
        press("登録する");

        assertNothingActive();
        assertThat(versions.editions(policy.id()).getFirst().notes().ja().title())
                .isEqualTo(SCRIPT);
        open("policies/" + policy.slug() + "?version=1");
        assertNothingActive();
    }

    /** Written parts are the only ones that carry markup; everything else is text to the browser. */
    private void assertNothingActive() {
        $(Written.class).all().forEach(part -> assertThat(part.html().toLowerCase())
                .doesNotContain("<script", "<img", "onerror=alert(2)>\""));
    }

    @Test
    void whatIsNoTextOfOursIsRefusedInWords() {
        opened("drafter");
        refused("a.txt", new byte[ImportLimits.BYTES + 1], "大きすぎます");
        refused("a.txt", FIRST.getBytes(Charset.forName("windows-31j")), "Shift_JISのようです");
        refused("a.txt", FIRST.getBytes(Charset.forName("EUC-JP")), "UTF-8ではありません");
        refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "文ではないファイルです");
        refused("a.bin", new byte[] {0, 1, 2, 3, (byte) 0xfe, (byte) 0xff}, "UTF-8ではありません");
        refused("a.docx", new byte[] {'P', 'K', 3, 4, 9, 9}, "文ではないファイルです");
        refused("a.txt", "第一条\u0000".getBytes(StandardCharsets.UTF_8), "使えない文字");
        refused("a.txt", new byte[0], "読み取れる文がありません");
        refused("a.json", "{\"doc\":{\"type\":\"doc\",\"evil\":1}}".getBytes(StandardCharsets.UTF_8), "形が壊れています");
        assertThat($(IncomingText.class).all()).isEmpty();
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedInWords() {
        opened("drafter");
        refused("a.html", ("<div>".repeat(10_000) + "x").getBytes(StandardCharsets.UTF_8), null);
        refused("a.html", ("<ul><li>".repeat(10_000) + "x").getBytes(StandardCharsets.UTF_8), "入れ子が深すぎ");
        refused("a.md", (">".repeat(10_000) + " x").getBytes(StandardCharsets.UTF_8), "入れ子が深すぎ");
        refused("a.md", ("- ".repeat(5_000) + "x").getBytes(StandardCharsets.UTF_8), "入れ子が深すぎ");
        refused("a.json", ("{\"doc\":" + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8), "形が壊れています");
    }

    /** @param why null where deep markup without meaning may also be read as the words in it */
    private void refused(String name, byte[] bytes, @Nullable String why) {
        open(address(policy()));
        upload(name, bytes);
        if (why != null) {
            assertThat(screen()).as(name).contains(why);
            assertThat($(IncomingText.class).all()).isEmpty();
        }
    }

    /** Ten versions over twenty years; nothing is lost, and an article that moved keeps its id. */
    @Test
    void theRealHistoryOfAStatuteIsRegisteredThroughTheScreen() {
        var files = SharedFiles.files("real/jp-law-gyosei-tetsuzukiho", ".md");
        var policy = opened("drafter");
        for (int i = 0; i < files.size(); i++) {
            upload(
                    files.get(i).getFileName().toString(),
                    SharedFiles.read(files.get(i)).getBytes(StandardCharsets.UTF_8));
            fill((1993 + i) + "-11-12", "改正 " + (i + 1));
            registerShown();
        }
        var editions = versions.editions(policy.id());
        assertThat(editions).hasSize(10);
        var last = text(policy, 10);
        assertThat(last.title()).isEqualTo("行政手続法");
        var everywhere = Set.copyOf(
                text(policy, 1).provisions().stream().map(p -> p.id().value()).toList());
        long kept = last.provisions().stream()
                .filter(p -> everywhere.contains(p.id().value()))
                .count();
        assertThat(kept).isGreaterThan(everywhere.size() * 8L / 10);
        assertThat(versions.historyOf(policy.id(), purpose(last), TextLanguage.JA))
                .hasSize(10);
    }

    private static ProvisionId purpose(PolicyText text) {
        return text.provisions().stream()
                .filter(p -> p.label().full().equals("第一条"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
