package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.ui.spi.ActContribution;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.springframework.stereotype.Component;

/** Offers the chair and the secretariat to let a part of the draft rest, and to let it go on. */
@Component
class FreezeActs implements ActContribution {
    private final Drafts drafts;
    private final Freezes freezes;

    FreezeActs(Drafts drafts, Freezes freezes) {
        this.drafts = drafts;
        this.freezes = freezes;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<WorkspaceAct> of(PolicyContext context, Runnable changed) {
        var draft = context.cycle()
                .filter(cycle -> cycle.stage().isEditable()
                        && context.version().isEmpty()
                        && context.by().may(Act.FREEZE_DRAFT))
                .flatMap(cycle -> drafts.of(cycle.id()));
        return draft.flatMap(open -> context.text().map(text -> of(context, open, text, changed)))
                .orElse(List.of());
    }

    private List<WorkspaceAct> of(PolicyContext context, Draft draft, PolicyText text, Runnable changed) {
        var resting = freezes.of(draft.id());
        var acts = new ArrayList<WorkspaceAct>();
        if (resting.stream().noneMatch(freeze -> freeze.provision().isEmpty())) {
            acts.add(new WorkspaceAct(say("drafting.act.freeze"), false, () -> new FreezeDialog(
                            context.by(), draft.id(), text, freezes, changed)
                    .open()));
        }
        if (!resting.isEmpty()) {
            acts.add(new WorkspaceAct(say("drafting.act.thaw"), false, () -> new ThawDialog(
                            context.by(), draft.id(), text, resting, freezes, changed)
                    .open()));
        }
        return acts;
    }

    private static String say(String key) {
        return I18NProvider.translate(ScreenLanguage.current().locale(), key);
    }
}
