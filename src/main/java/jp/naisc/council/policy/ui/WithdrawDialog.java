package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.DayPicker;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.WithdrawResult;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** 廃止: an edition leaves force on a day, with a reason everybody will read. It cannot be taken back. */
final class WithdrawDialog extends ActDialog {
    private static final int MOST = 1_000;

    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final PolicyVersion version;
    private final VersionRegister register;
    private final Runnable changed;
    private final DayPicker on;
    private final TextArea reason = new TextArea();

    WithdrawDialog(
            Actor by, Policy policy, PolicyVersion version, VersionRegister register, Clock clock, Runnable changed) {
        super("policy.withdraw.title", "policy.withdraw.act");
        this.by = by;
        this.policy = policy;
        this.version = version;
        this.register = register;
        this.changed = changed;
        about(version.id().toString());
        on = new DayPicker(words.say("policy.withdraw.on"), JapaneseDates.dateOf(clock.instant()));
        reason.setLabel(words.say("policy.withdraw.reason"));
        reason.setHelperText(words.say("policy.withdraw.reason.help"));
        reason.setMaxLength(MOST);
        reason.setRequiredIndicatorVisible(true);
        boolean inForce = version.validity() instanceof Validity.InForce;
        content(
                says("policy.withdraw.says", words.number(version.number())),
                says(inForce ? "policy.withdraw.inforce" : "policy.withdraw.past"),
                on,
                reason);
        startAt(reason);
    }

    @Override
    protected void decide() {
        boolean unsaid = reason.getValue().isBlank() || reason.getValue().length() > MOST;
        if (unsaid) {
            wrong(reason, "policy.withdraw.reason.missing");
        }
        // Last, so that of two faults the upper one has the cursor.
        if (on.isEmpty()) {
            wrong(on, "base.calendar.missing");
        }
        if (unsaid || on.isEmpty()) {
            return;
        }
        switch (register.withdraw(by, policy.id(), version.number(), on.getValue(), reason.getValue())) {
            case WithdrawResult.Withdrawn done ->
                done(changed, words.say("policy.withdraw.done", words.number(version.number())), publicPage());
            case WithdrawResult.AlreadyWithdrawn already -> refuse("policy.withdraw.already");
            case WithdrawResult.ReasonMissing missing -> refuse("policy.withdraw.reason.missing");
            case WithdrawResult.NoSuchEdition none -> refuse("policy.publish.gone");
        }
    }

    private Anchor publicPage() {
        var page = new Anchor(
                PolicyNavigation.published(policy.slug(), version.number(), words.language()),
                words.say("policy.publish.page"));
        page.setRouterIgnore(true);
        return page;
    }
}
