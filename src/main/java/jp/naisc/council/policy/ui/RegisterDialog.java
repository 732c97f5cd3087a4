package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CreatePolicyResult;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;

/** Enters a policy in the register. Its address is permanent, so it is asked for and explained. */
final class RegisterDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policies policies;
    private final Runnable changed;
    private final TextField japanese = new TextField();
    private final TextField english = new TextField();
    private final TextField slug = new TextField();
    private final Select<PolicyKind> kind = new Select<>();

    RegisterDialog(Actor by, Policies policies, Runnable changed) {
        super("policy.register.title", "policy.register.act");
        this.by = by;
        this.policies = policies;
        this.changed = changed;
        japanese.setLabel(words.say("policy.register.ja"));
        japanese.setMaxLength(Titles.MAX_LENGTH);
        japanese.setRequiredIndicatorVisible(true);
        english.setLabel(words.say("policy.register.en"));
        english.setMaxLength(Titles.MAX_LENGTH);
        slug.setLabel(words.say("policy.register.slug"));
        slug.setHelperText(words.say("policy.register.slug.help"));
        slug.setMaxLength(Slug.MAX_LENGTH);
        slug.setRequiredIndicatorVisible(true);
        kind.setLabel(words.say("policy.register.kind"));
        kind.setItems(PolicyKind.values());
        kind.setItemLabelGenerator(each -> words.say("policy.kind." + each.name()));
        kind.setValue(PolicyKind.POLICY);
        content(japanese, english, slug, kind);
    }

    @Override
    protected void decide() {
        var address = Slug.parse(slug.getValue().strip());
        slug.setErrorMessage(words.say("policy.register.slug.bad"));
        slug.setInvalid(address.isEmpty());
        japanese.setErrorMessage(words.say("policy.register.ja.missing"));
        japanese.setInvalid(japanese.getValue().isBlank());
        if (address.isEmpty() || japanese.isInvalid()) {
            refuse("policy.register.incomplete");
            return;
        }
        var content =
                new PolicyContent(address.get(), kind.getValue(), Titles.of(japanese.getValue(), english.getValue()));
        switch (policies.create(by, content)) {
            case CreatePolicyResult.Created created -> done(changed);
            case CreatePolicyResult.SlugTaken taken -> refuse("policy.register.taken", taken.slug());
        }
    }
}
