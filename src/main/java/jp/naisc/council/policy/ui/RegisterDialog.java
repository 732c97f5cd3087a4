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

/** Enters a policy in the register. Its address is permanent, so it is asked for and explained. */
final class RegisterDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policies policies;
    private final Runnable changed;
    private final TitleFields titles =
            new TitleFields(words.say("policy.register.ja"), words.say("policy.register.en"));
    private final TextField slug = new TextField();
    private final Select<PolicyKind> kind = new Select<>();

    RegisterDialog(Actor by, Policies policies, Runnable changed) {
        super("policy.register.title", "policy.register.act");
        this.by = by;
        this.policies = policies;
        this.changed = changed;
        slug.setLabel(words.say("policy.register.slug"));
        slug.setHelperText(words.say("policy.register.slug.help"));
        slug.setMaxLength(Slug.MAX_LENGTH);
        slug.setRequiredIndicatorVisible(true);
        kind.setLabel(words.say("policy.register.kind"));
        kind.setItems(PolicyKind.values());
        kind.setItemLabelGenerator(each -> words.say("policy.kind." + each.name()));
        kind.setValue(PolicyKind.POLICY);
        content(titles, slug, kind);
        startAt(titles.japanese());
    }

    @Override
    protected void decide() {
        var address = Slug.parse(slug.getValue().strip());
        if (address.isEmpty()) {
            wrong(slug, "policy.register.slug.bad");
        }
        // Last, so that of two faults the upper one has the cursor.
        if (titles.isMissing()) {
            wrong(titles.japanese(), "policy.register.ja.missing");
        }
        if (address.isEmpty() || titles.isMissing()) {
            return;
        }
        var content = new PolicyContent(address.get(), kind.getValue(), titles.titles());
        switch (policies.create(by, content)) {
            case CreatePolicyResult.Created created ->
                done(
                        changed,
                        words.say(
                                "policy.register.done",
                                created.policy().titles().in(Languages.ofText(words.language()))));
            case CreatePolicyResult.SlugTaken taken -> wrong(slug, "policy.register.taken", taken.slug());
        }
    }
}
