package jp.naisc.council.policy.ui;

import java.time.Clock;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.OpenCycleResult;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;

/** Opens the next revision of a policy; it begins at 諮問. */
final class OpenCycleDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final RevisionCycles cycles;
    private final Runnable changed;
    private final TitleFields titles =
            new TitleFields(words.say("policy.cycle.dialog.ja"), words.say("policy.cycle.dialog.en"));

    OpenCycleDialog(Actor by, Policy policy, RevisionCycles cycles, Clock clock, Runnable changed) {
        super("policy.cycle.dialog.title", "policy.cycle.dialog.act");
        this.by = by;
        this.policy = policy;
        this.cycles = cycles;
        this.changed = changed;
        var today = JapaneseDates.dateOf(clock.instant());
        var era = JapaneseDates.date(today, InterfaceLanguage.JA);
        var proposal = "policy.cycle.dialog.proposal";
        titles.propose(
                new Words(InterfaceLanguage.JA).say(proposal, era.substring(0, era.indexOf('年'))),
                new Words(InterfaceLanguage.EN).say(proposal, Integer.toString(today.getYear())));
        content(says("policy.cycle.dialog.says", policy.titles().in(Languages.ofText(words.language()))), titles);
        startAt(titles.japanese());
    }

    @Override
    protected void decide() {
        if (titles.isMissing()) {
            wrong(titles.japanese(), "policy.cycle.dialog.missing");
            return;
        }
        switch (cycles.open(by, policy.id(), titles.titles())) {
            case OpenCycleResult.Opened opened ->
                done(
                        changed,
                        words.say(
                                "policy.cycle.dialog.done",
                                opened.cycle().titles().in(Languages.ofText(words.language()))));
            case OpenCycleResult.AlreadyRunning running -> refuse("policy.cycle.dialog.running");
            case OpenCycleResult.NoSuchPolicy none -> refuse("policy.cycle.dialog.running");
        }
    }
}
