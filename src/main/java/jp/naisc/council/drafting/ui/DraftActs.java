package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.Seats;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.ActContribution;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.springframework.stereotype.Component;

/** What the secretariat does with a draft: open it, cut a version from it, name who else may write. */
@Component
class DraftActs implements ActContribution {
    private final Drafts drafts;
    private final DraftRights rights;
    private final DraftCuts cuts;
    private final Rapporteurs rapporteurs;
    private final Versions versions;
    private final Seats seats;
    private final Actors people;
    private final Imports imports;
    private final Clock clock;

    DraftActs(
            Drafts drafts,
            DraftRights rights,
            DraftCuts cuts,
            Rapporteurs rapporteurs,
            Versions versions,
            Seats seats,
            Actors people,
            Imports imports,
            Clock clock) {
        this.drafts = drafts;
        this.rights = rights;
        this.cuts = cuts;
        this.rapporteurs = rapporteurs;
        this.versions = versions;
        this.seats = seats;
        this.people = people;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<WorkspaceAct> of(PolicyContext context, Runnable changed) {
        return context.cycle().map(cycle -> of(context, cycle, changed)).orElse(List.of());
    }

    private List<WorkspaceAct> of(PolicyContext context, RevisionCycle cycle, Runnable changed) {
        var acts = new ArrayList<WorkspaceAct>();
        var by = context.by();
        var draft = drafts.of(cycle.id());
        if (draft.isEmpty() && cycle.stage().isEditable() && by.may(Act.OPEN_DRAFT)) {
            acts.add(new WorkspaceAct(
                    say("drafting.act.open"), true, () -> new OpenDraftDialog(by, cycle, drafts, imports, changed)
                            .open()));
        }
        draft.ifPresent(open -> {
            // A version is cut from the live text: whoever reads a finished one is not offered it.
            if (cycle.stage().isEditable() && context.version().isEmpty() && by.may(Act.CUT_VERSION)) {
                acts.add(new WorkspaceAct(say("drafting.act.cut"), true, () -> new CutDialog(
                                by, context.policy(), open, cuts, drafts, versions, clock, changed)
                        .open()));
            }
            if (rights.of(by, open.id()).orElse(new DraftAccess.None()) instanceof DraftAccess.MayEdit) {
                acts.add(new WorkspaceAct(
                        say("drafting.act.replace"),
                        false,
                        () -> ReplaceView.open(context.policy().slug(), context.language())));
            }
            if (by.may(Act.NAME_RAPPORTEURS)) {
                acts.add(new WorkspaceAct(say("drafting.act.rapporteurs"), false, () -> new RapporteursDialog(
                                by, open.id(), rapporteurs, seats, people)
                        .open()));
            }
        });
        return acts;
    }

    private static String say(String key) {
        return I18NProvider.translate(ScreenLanguage.current().locale(), key);
    }
}
