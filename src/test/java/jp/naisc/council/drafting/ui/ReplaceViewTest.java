package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftProposal;
import jp.naisc.council.drafting.DraftReplacements;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.drafting.ReplaceResult;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A text from outside takes the place of the draft's, as steps of whoever does it, before everybody's eyes. */
@Import(TestCycle.class)
class ReplaceViewTest extends ScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG + "/replace";

    private final Demonstration people;
    private final TestCycle cycle;
    private final Drafts drafts;
    private final LiveTexts live;
    private final DraftReplacements replacements;
    private DraftId draft = DraftId.random();

    ReplaceViewTest(
            Demonstration people, TestCycle cycle, Drafts drafts, LiveTexts live, DraftReplacements replacements) {
        super(people);
        this.people = people;
        this.cycle = cycle;
        this.drafts = drafts;
        this.live = live;
        this.replacements = replacements;
    }

    @BeforeEach
    void aDraft() {
        draft = cycle.draft();
    }

    /** The other tests of screens read the same draft. */
    @AfterEach
    void asItWas() {
        var drafter = people.actor("drafter").orElseThrow();
        replacements
                .restore(drafter, draft, TextLanguage.JA, 0)
                .ifPresent(before -> replacements.replace(drafter, draft, TextLanguage.JA, before));
    }

    /** Somebody who has the draft open while it happens. */
    private static final class Onlooker implements LiveListener {
        private final List<String> frames = new CopyOnWriteArrayList<>();

        @Override
        public void send(String frame) {
            frames.add(frame);
        }

        @Override
        public void close() {
            frames.add("closed");
        }
    }

    private PolicyText text() {
        return drafts.text(people.actor("drafter").orElseThrow(), draft, TextLanguage.JA)
                .orElseThrow()
                .text();
    }

    private long step() {
        return drafts.text(people.actor("drafter").orElseThrow(), draft, TextLanguage.JA)
                .orElseThrow()
                .step();
    }

    private void upload(String source) {
        test($(Upload.class).single()).upload("text.md", "text/markdown", source.getBytes(StandardCharsets.UTF_8));
        roundTrip();
    }

    private void press(String word) {
        test($(Button.class).withText(word).single()).click();
    }

    private String screen() {
        return read((Component) getCurrentView());
    }

    /** The words of the draft in plain Markdown without ids, as somebody would bring them back from a word processor. */
    private String withoutIds() {
        return Markdown.write(text())
                .replaceAll("(?s)^---.*?---\\n", "")
                .replaceAll(" *\\{#[^}]*}", "")
                .replaceAll("\\[\\[#[^]]*]]", "前の規定");
    }

    @Test
    void aRapporteurReplacesTheTextAndEverybodySeesItAndItComesBack() {
        enterAs("member-a");
        var onlooker = new Onlooker();
        var reader = people.actor("member-b").orElseThrow();
        var seat = live.seat(draft, TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(reader), onlooker)
                .orElseThrow();
        seat.join("onlooker", -1);
        var before = text();
        long stepBefore = step();
        var source = withoutIds().replace("計算資源の共用", "計算資源と電力の共用");
        open(ADDRESS + "?text=ja");

        upload(source);
        assertThat(screen()).contains("か所変わります。", "計算資源", "開いている全員の画面にすぐに届きます");
        press("文案を置き換える");

        assertThat(screen()).contains("置き換えました（手順 " + (stepBefore + 1) + " から");
        assertThat(text().provisions().stream().map(p -> p.storedText())).contains("計算資源と電力の共用");
        var kept = text().provisions().stream()
                .filter(p -> before.provision(p.id()).isPresent())
                .count();
        assertThat(kept).isGreaterThan(before.provisions().size() * 9L / 10);
        await().until(() -> onlooker.frames.stream().anyMatch(frame -> frame.contains("と電力")));

        press("元の文に戻す");
        assertThat(screen()).contains("手順 " + stepBefore + " のときの文に戻します");
        press("この文に戻す");
        assertThat(text().digest()).isEqualTo(before.digest());
        seat.leave();
    }

    @Test
    void wordsWrittenMeanwhileAreNotLostUnseen() {
        enterAs("drafter");
        open(ADDRESS + "?text=ja");
        upload(withoutIds() + "\n置き換える文の最後の段落。\n");
        type("（その間の語）");

        press("文案を置き換える");

        assertThat(screen()).contains("比べ直しました");
        assertThat(text().plainText()).contains("（その間の語）").doesNotContain("置き換える文の最後の段落");
        press("文案を置き換える");
        assertThat(text().plainText()).contains("置き換える文の最後の段落").doesNotContain("（その間の語）");
    }

    private void type(String words) {
        var actor = people.actor("drafter").orElseThrow();
        var typist = new Onlooker();
        var seat = live.seat(draft, TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(actor), typist)
                .orElseThrow();
        long version = step();
        seat.join("typist", version);
        var slice = new Slice(Fragment.of(Schema.policy().text(words)), 0, 0);
        seat.submit(version, "typist", List.of(new ReplaceStep(1, 1, slice)));
        await().until(() -> typist.frames.stream().anyMatch(frame -> frame.contains(words)));
        seat.leave();
    }

    @Test
    void whoMayNotWriteIsToldWhyAndTheServiceRefusesToo() {
        enterAs("member-b");
        open(ADDRESS);
        assertThat(screen()).contains("本文を直接編集できるのは、事務局と起草委員です。");
        assertThat($(Upload.class).all()).isEmpty();
        assertThat(read(open("policies/" + TestCycle.SLUG))).doesNotContain("取り込んだ文で置き換える");

        var member = people.actor("member-b").orElseThrow();
        var proposal = replacements.restore(people.actor("drafter").orElseThrow(), draft, TextLanguage.JA, 0);
        assertThatThrownBy(() -> replacements.read(member, draft, new byte[0], "x"))
                .isInstanceOf(AccessDeniedException.class);
        proposal.ifPresent(found -> assertThat(replacements.replace(member, draft, TextLanguage.JA, found))
                .isInstanceOf(ReplaceResult.ReadOnly.class));
    }

    @Test
    void whatFailedUnexpectedlyCanBeTriedAgain() {
        enterAs("drafter");
        var now = drafts.text(people.actor("drafter").orElseThrow(), draft, TextLanguage.JA)
                .orElseThrow();
        var tries = new AtomicInteger();
        var proposed = new ProposedText(
                new DraftProposal(now, now.text(), Comparison.of(now.text(), now.text())),
                "drafting.replace.act",
                () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("the disk is full");
                    }
                    return new ReplaceResult.Unanswered();
                },
                replaced -> {});
        UI.getCurrent().add(proposed);
        var button = within(proposed, Button.class).getLast();

        assertThatThrownBy(() -> test(button).click()).hasMessageContaining("the disk is full");
        test(button).click();

        assertThat(tries).hasValue(2);
    }

    @Test
    void whoMayNotReadTheDraftFindsNothing() {
        enterAs("auditor");
        assertThat(open(ADDRESS)).isNotInstanceOf(ReplaceView.class);
        enterAs("drafter");
        assertThat(open("policies/no-such-policy/replace")).isNotInstanceOf(ReplaceView.class);
        open(ADDRESS + "?restore=999999");
        assertThat(screen()).contains("その手順の文はありません。");
    }
}
