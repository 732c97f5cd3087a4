package jp.naisc.council.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.identity.Actor;

/**
 * What people of the demonstration council have written in the draft before a visitor comes: a handful of changes, made as
 * people make them, step by step through the draft's own desk.
 */
final class DemoWriting {
    private static final long PATIENCE_SECONDS = 20;

    /** Words put in the place of others, which must stand in the text once; no old words: a paragraph behind these. */
    private record Edit(String who, TextLanguage language, String at, String old, String now) {}

    private static final List<Edit> EDITS = List.of(
            reword("member-b", TextLanguage.JA, "年齢を問わずAIに触れ", "年齢を問わず無料でAIに触れ"),
            reword("member-b", TextLanguage.EN, "the chance to try AI and", "the chance to try AI free of charge and"),
            behind("drafter", TextLanguage.JA, "教材は、障害のある人", "国は、これらの機会の利用の状況を、年齢の層ごとに年に一回公表する。"),
            behind(
                    "drafter",
                    TextLanguage.EN,
                    "Materials will be made in several formats",
                    "The State will publish, once a year, how each age group makes use of these opportunities."),
            reword("member-c", TextLanguage.JA, "利用の条件と混雑の状況", "利用の条件、料金及び混雑の状況"),
            reword(
                    "member-c",
                    TextLanguage.EN,
                    "the terms of use and current load",
                    "the terms, the charges and current load"),
            reword("member-a", TextLanguage.JA, "電源の構成を年に一回公表する", "電源の構成を四半期ごとに公表する"),
            reword("member-a", TextLanguage.EN, "publish, once a year, their", "publish, every quarter, their"),
            reword("drafter", TextLanguage.JA, "防災、移動、医療及び介護の分野", "防災、移動、医療、介護及び農業の分野"),
            reword(
                    "drafter",
                    TextLanguage.EN,
                    "mobility, medical care and nursing care",
                    "mobility, medical care, nursing care and agriculture"));

    private final LiveTexts texts;
    private final Drafts drafts;
    private final Function<String, Actor> people;

    DemoWriting(LiveTexts texts, Drafts drafts, Function<String, Actor> people) {
        this.texts = texts;
        this.drafts = drafts;
        this.people = people;
    }

    private static Edit reword(String who, TextLanguage language, String old, String now) {
        return new Edit(who, language, old, old, now);
    }

    private static Edit behind(String who, TextLanguage language, String at, String now) {
        return new Edit(who, language, at, "", now);
    }

    void writeIn(Draft draft) {
        EDITS.forEach(edit -> write(draft.id(), edit));
    }

    private void write(DraftId draft, Edit edit) {
        var by = people.apply(edit.who());
        var heard = new LinkedBlockingQueue<String>();
        var seat = texts.seat(draft, edit.language(), InterfaceLanguage.JA, () -> Optional.of(by), new Listener(heard))
                .orElseThrow();
        seat.join(edit.who(), -1);
        await(heard, "init");
        var now = drafts.text(by, draft, edit.language()).orElseThrow();
        seat.submit(now.step(), edit.who(), List.of(step(now, edit)));
        await(heard, "steps");
        seat.leave();
    }

    private static ReplaceStep step(DraftText text, Edit edit) {
        var place = text.text().provisions().stream()
                .filter(provision -> provision.node().textContent().contains(edit.at()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demonstration's text has no " + edit.at()));
        return edit.old().isEmpty() ? paragraphBehind(place, edit.now()) : replaced(place, edit);
    }

    private static ReplaceStep replaced(Provision place, Edit edit) {
        int from = place.position() + 1 + place.node().textContent().indexOf(edit.old());
        return new ReplaceStep(
                from, from + edit.old().length(), slice(Schema.policy().text(edit.now())));
    }

    private static ReplaceStep paragraphBehind(Provision place, String words) {
        var schema = Schema.policy();
        int end = place.position() + place.node().nodeSize();
        return new ReplaceStep(end, end, slice(schema.node("paragraph", Map.of(), List.of(schema.text(words)))));
    }

    private static Slice slice(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    private static void await(LinkedBlockingQueue<String> heard, String kind) {
        try {
            String frame;
            do {
                frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null || frame.startsWith("{\"t\":\"refused\"") || frame.startsWith("{\"t\":\"bye\"")) {
                    throw new IllegalStateException("the demonstration could not write: " + frame);
                }
            } while (!frame.startsWith("{\"t\":\"" + kind + "\""));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demonstration was written", stopped);
        }
    }

    private record Listener(LinkedBlockingQueue<String> heard) implements LiveListener {
        @Override
        public void send(String frame) {
            heard.add(frame);
        }

        @Override
        public void close() {
            // Only the desk ends the connection here, and says so in a frame before.
        }
    }
}
