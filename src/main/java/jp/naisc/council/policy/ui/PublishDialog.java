package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.DayPicker;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.ui.spi.NoteSentences;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** 公示: the words of the last draft become the edition, unchanged, with their three dates. It cannot be taken back. */
final class PublishDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final PolicyContext context;
    private final PolicyVersion draft;
    private final VersionRegister register;
    private final Runnable changed;
    private final DayPicker decided;
    private final DayPicker published;
    private final DayPicker effective;
    private final NoteSentences note;

    PublishDialog(PolicyContext context, PolicyVersion draft, VersionRegister register, Clock clock, Runnable changed) {
        super("policy.publish.title", "policy.publish.act");
        this.context = context;
        this.draft = draft;
        this.register = register;
        this.changed = changed;
        about(draft.id().toString());
        var today = JapaneseDates.dateOf(clock.instant());
        decided = new DayPicker(words.say("policy.publish.decided"), today);
        published = new DayPicker(words.say("policy.publish.published"), today);
        effective = new DayPicker(words.say("policy.publish.effective"), today);
        note = new NoteSentences(draft.notes());
        var dates = new Div(decided, published, effective);
        dates.addClassName("dates");
        content(says("policy.publish.says", words.number(draft.number()), digest()), dates, note);
        startAt(decided);
    }

    private String digest() {
        return draft.texts().stream()
                .findFirst()
                .map(text -> text.digest().abbreviated())
                .orElse("");
    }

    @Override
    protected void decide() {
        var missing = Stream.of(effective, published, decided)
                .filter(DayPicker::isEmpty)
                .toList();
        missing.forEach(day -> wrong(day, "base.calendar.missing"));
        if (!missing.isEmpty()) {
            return;
        }
        if (decided.getValue().isAfter(published.getValue())) {
            wrong(published, "policy.publish.order");
            return;
        }
        if (note.isMissing()) {
            wrong(note.japanese(), "policy.note.missing");
            return;
        }
        var dates = EditionDates.of(decided.getValue(), published.getValue(), effective.getValue());
        var policy = context.policy();
        switch (register.publish(context.by(), policy.id(), draft.number(), dates, note.notes(List.of()))) {
            case PublishResult.Published done ->
                done(
                        changed,
                        words.say(
                                "policy.publish.done",
                                words.number(done.version().number())),
                        publicPage());
            case PublishResult.NumberTaken taken -> refuse("policy.publish.taken", words.number(taken.number()));
            case PublishResult.KeptForCycle kept ->
                refuse("policy.publish.stage", words.stage(kept.cycle().stage()));
            case PublishResult.BeforeEarlierEdition(var earlier, var day) ->
                wrong(
                        effective,
                        "policy.publish.before",
                        words.number(earlier),
                        JapaneseDates.date(day, words.language()));
            case PublishResult.NotAtThisStage stage -> refuse("policy.publish.stage", words.stage(stage.stage()));
            case PublishResult.NoSuchVersion none -> refuse("policy.publish.gone");
            case PublishResult.NoSuchPolicy none -> refuse("policy.publish.gone");
        }
    }

    private Anchor publicPage() {
        var page = new Anchor(
                words.language().pick("", "/en") + "/policies/"
                        + context.policy().slug(),
                words.say("policy.publish.page"));
        page.setRouterIgnore(true);
        return page;
    }
}
