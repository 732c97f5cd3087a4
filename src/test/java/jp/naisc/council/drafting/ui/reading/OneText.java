package jp.naisc.council.drafting.ui.reading;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.drafting.reading.ChangeCounting;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Titles;
import org.springframework.boot.test.context.TestComponent;

/** Policies of their own for tests, each with a live text of three paragraphs in which people write. */
@TestComponent
public class OneText {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Demonstration people;
    private final ReadingServices services;
    private final ChangeCounting counting;
    private final LiveTexts texts;
    private final Rapporteurs rapporteurs;

    private Slug slug = new Slug("none");
    private DraftId draft = DraftId.random();

    OneText(
            Demonstration people,
            ReadingServices services,
            ChangeCounting counting,
            LiveTexts texts,
            Rapporteurs rapporteurs) {
        this.rapporteurs = rapporteurs;
        this.people = people;
        this.services = services;
        this.counting = counting;
        this.texts = texts;
    }

    /** Begins with a new one. */
    public void begin() {
        slug = new Slug("since-" + COUNTER.incrementAndGet());
        var drafter = person("drafter");
        var titles = Titles.of("読む方針" + slug, "Policy to read " + slug);
        var policy = ((CreatePolicyResult.Created)
                        services.policies().create(drafter, new PolicyContent(slug, PolicyKind.POLICY, titles)))
                .policy();
        var opened = (OpenCycleResult.Opened)
                services.cycles().open(person("chair"), policy.id(), Titles.of("改定" + slug, "Revision " + slug));
        var cycle = PolicyWorld.moved(services.cycles().move(person("chair"), opened.cycle(), Stage.SCOPING, ""));
        draft = ((OpenDraftResult.Opened) services.drafts()
                        .openWith(
                                drafter, cycle.id(), List.of(PolicyWorld.text("一つ目の段落です。", "二つ目の段落です。", "三つ目の段落です。"))))
                .draft()
                .id();
        rapporteurs.appoint(drafter, draft, person("member-a").id());
    }

    public String address() {
        return "policies/" + slug;
    }

    public DraftId draft() {
        return draft;
    }

    public Actor person(String userName) {
        return people.actor(userName).orElseThrow();
    }

    public long head() {
        return services.moments().head(person("drafter"), draft, TextLanguage.JA);
    }

    /** Writes at the beginning of a paragraph, counted from 1. */
    public void write(String userName, int paragraph, String words) {
        submit(userName, Step.fromJson(Schema.policy(), LiveEditor.insertion(beginning(paragraph), words)));
    }

    /** Takes letters of a paragraph out again. */
    public void remove(String userName, int paragraph, int from, int to) {
        int start = beginning(paragraph);
        submit(userName, new ReplaceStep(start + from, start + to, Slice.EMPTY));
    }

    /** The position of the first letter of a paragraph, counted from 1. */
    public int beginning(int paragraph) {
        var reader = person("drafter");
        int position = 1;
        var doc = services.moments()
                .text(
                        reader,
                        services.moments()
                                .find(reader, new DraftMoment.Key(draft, head()), TextLanguage.JA)
                                .orElseThrow())
                .orElseThrow()
                .doc();
        for (int i = 0; i < paragraph; i++) {
            position += doc.child(i).nodeSize();
        }
        return position;
    }

    private void submit(String userName, Step step) {
        var writer = person(userName);
        var seat = texts.seat(draft, TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(writer), new Deaf())
                .orElseThrow();
        seat.join("test-" + COUNTER.incrementAndGet(), -1);
        long before = head();
        seat.submit(before, "test-" + COUNTER.get(), List.of(step));
        await().until(() -> head() > before);
        seat.leave();
    }

    /** Counted before a screen asks, as after a moment on a screen. */
    void counted(long from) {
        counting.between(
                        person("drafter"),
                        new DraftMoment.Key(draft, from),
                        new DraftMoment.Key(draft, head()),
                        TextLanguage.JA)
                .join();
    }

    private record Deaf() implements LiveListener {
        @Override
        public void send(String frame) {}

        @Override
        public void close() {}
    }
}
