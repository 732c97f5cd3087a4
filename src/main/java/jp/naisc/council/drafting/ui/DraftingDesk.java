package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.drafting.ui.reading.ReadingServices;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.springframework.stereotype.Component;

/** What drafts ask of people: to be opened, to be written on, to be cut. */
@Component
class DraftingDesk implements DeskContribution {
    private final Policies policies;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final Drafts drafts;
    private final DraftCuts cuts;
    private final Rapporteurs rapporteurs;
    private final ReadingServices reading;
    private final CurrentActor current;

    DraftingDesk(
            Policies policies,
            RevisionCycles cycles,
            Versions versions,
            Drafts drafts,
            DraftCuts cuts,
            Rapporteurs rapporteurs,
            ReadingServices reading,
            CurrentActor current) {
        this.reading = reading;
        this.policies = policies;
        this.cycles = cycles;
        this.versions = versions;
        this.drafts = drafts;
        this.cuts = cuts;
        this.rapporteurs = rapporteurs;
        this.current = current;
    }

    @Override
    public List<DeskItem> items(InterfaceLanguage language) {
        return current.find().map(by -> items(by, language)).orElse(List.of());
    }

    private List<DeskItem> items(Actor by, InterfaceLanguage language) {
        var items = new ArrayList<DeskItem>();
        for (var policy : policies.all()) {
            cycles.running(policy.id())
                    .filter(cycle -> cycle.stage().isEditable())
                    .flatMap(cycle -> item(by, policy, cycle, new Says(language)))
                    .ifPresent(items::add);
        }
        return items;
    }

    private Optional<DeskItem> item(Actor by, Policy policy, RevisionCycle cycle, Says says) {
        var draft = drafts.of(cycle.id());
        var title = cycle.titles().in(says.text());
        if (draft.isEmpty()) {
            return by.may(Act.OPEN_DRAFT)
                    ? Optional.of(says.item(
                            30, "drafting.desk.open.", title, List.of(), PolicyNavigation.workspace(policy.slug())))
                    : Optional.empty();
        }
        if (by.may(Act.CUT_VERSION)) {
            return changedSinceCut(policy, draft.get())
                    .map(fact -> says.item(
                            40,
                            "drafting.desk.cut.",
                            title,
                            List.of(fact.in(says)),
                            PolicyNavigation.workspace(policy.slug())))
                    .map(item -> item.reading(() -> versions.latest(policy.id())
                            .map(cut -> reading.readingSince(by, draft.get().id(), cut, says.text()))
                            .orElse(Duration.ZERO)));
        }
        boolean writes = by.may(Act.EDIT_DRAFT_AS_RAPPORTEUR)
                && rapporteurs.isRapporteur(draft.get().id(), by.id());
        return writes
                ? Optional.of(says.item(
                                50, "drafting.desk.write.", title, List.of(), PolicyNavigation.editing(policy.slug()))
                        .reading(() -> reading.readingSince(by, draft.get().id(), says.text())))
                : Optional.empty();
    }

    /** A draft in which somebody wrote after the last version was made. */
    private Optional<LastEdit> changedSinceCut(Policy policy, Draft draft) {
        return cuts.isChangedSince(draft.id(), versions.latest(policy.id()))
                ? drafts.lastEdit(draft.id()).map(LastEdit::new)
                : Optional.empty();
    }

    private record LastEdit(Instant at) {
        String in(Says says) {
            return says.say("drafting.desk.lastedit", JapaneseDates.dateTime(at, says.language()));
        }
    }

    private record Says(InterfaceLanguage language) {
        TextLanguage text() {
            return language.pick(TextLanguage.JA, TextLanguage.EN);
        }

        String say(String key, Object... values) {
            return I18NProvider.translate(language.locale(), key, values);
        }

        DeskItem item(int weight, String key, String title, List<String> meta, String address) {
            return new DeskItem(
                    weight,
                    Optional.empty(),
                    say(key + "title", title),
                    say(key + "what"),
                    meta,
                    say(key + "act"),
                    address);
        }
    }
}
