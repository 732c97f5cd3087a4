package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.WithdrawResult;

/** 廃止: an edition leaves force on a day, with a reason everybody will read. It cannot be taken back. */
final class WithdrawDialog extends ActDialog {
    private static final int MOST = 1_000;

    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final PolicyVersion version;
    private final VersionRegister register;
    private final Runnable changed;
    private final TextField on = new TextField();
    private final TextArea reason = new TextArea();

    WithdrawDialog(
            Actor by, Policy policy, PolicyVersion version, VersionRegister register, Clock clock, Runnable changed) {
        super("policy.withdraw.title", "policy.withdraw.act");
        this.by = by;
        this.policy = policy;
        this.version = version;
        this.register = register;
        this.changed = changed;
        on.setLabel(words.say("policy.withdraw.on"));
        on.setHelperText(words.say("policy.editions.day"));
        on.setValue(words.date(JapaneseDates.dateOf(clock.instant())));
        on.setRequiredIndicatorVisible(true);
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
    }

    @Override
    protected void decide() {
        var day = DayField.read(on);
        boolean said = !reason.getValue().isBlank() && reason.getValue().length() <= MOST;
        reason.setErrorMessage(words.say("policy.withdraw.reason.missing"));
        reason.setInvalid(!said);
        if (day.isEmpty() || !said) {
            refuse("policy.register.incomplete");
            return;
        }
        switch (register.withdraw(by, policy.id(), version.number(), day.get(), reason.getValue())) {
            case WithdrawResult.Withdrawn done -> done(changed);
            case WithdrawResult.AlreadyWithdrawn already -> refuse("policy.withdraw.already");
            case WithdrawResult.ReasonMissing missing -> refuse("policy.withdraw.reason.missing");
            case WithdrawResult.NoSuchEdition none -> refuse("policy.publish.gone");
        }
    }
}
