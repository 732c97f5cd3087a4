package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Titles;

/** Opens the next revision of a policy; it begins at 諮問. */
final class OpenCycleDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final RevisionCycles cycles;
    private final Runnable changed;
    private final TextField japanese = new TextField();
    private final TextField english = new TextField();

    OpenCycleDialog(Actor by, Policy policy, RevisionCycles cycles, Clock clock, Runnable changed) {
        super("policy.cycle.dialog.title", "policy.cycle.dialog.act");
        this.by = by;
        this.policy = policy;
        this.cycles = cycles;
        this.changed = changed;
        var today = JapaneseDates.dateOf(clock.instant());
        var era = JapaneseDates.date(today, InterfaceLanguage.JA);
        japanese.setLabel(words.say("policy.cycle.dialog.ja"));
        japanese.setValue(new Words(InterfaceLanguage.JA)
                .say("policy.cycle.dialog.proposal", era.substring(0, era.indexOf('年'))));
        english.setLabel(words.say("policy.cycle.dialog.en"));
        english.setValue(
                new Words(InterfaceLanguage.EN).say("policy.cycle.dialog.proposal", Integer.toString(today.getYear())));
        japanese.setMaxLength(Titles.MAX_LENGTH);
        english.setMaxLength(Titles.MAX_LENGTH);
        content(
                says("policy.cycle.dialog.says", policy.titles().in(Languages.ofText(words.language()))),
                japanese,
                english);
    }

    @Override
    protected void decide() {
        if (japanese.getValue().isBlank()) {
            refuse("policy.cycle.dialog.missing");
            return;
        }
        switch (cycles.open(by, policy.id(), Titles.of(japanese.getValue(), english.getValue()))) {
            case OpenCycleResult.Opened opened -> done(changed);
            case OpenCycleResult.AlreadyRunning running -> refuse("policy.cycle.dialog.running");
            case OpenCycleResult.NoSuchPolicy none -> refuse("policy.cycle.dialog.running");
        }
    }
}
