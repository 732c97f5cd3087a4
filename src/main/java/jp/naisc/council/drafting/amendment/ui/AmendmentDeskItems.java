package jp.naisc.council.drafting.amendment.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.Asked;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.springframework.stereotype.Component;

/** What amendments ask of people: to say what is to become of theirs, to hear what became of it, to support, to decide. */
@Component
class AmendmentDeskItems implements DeskContribution {

    private final AmendmentServices services;
    private final Policies policies;
    private final RevisionCycles cycles;
    private final CurrentActor current;

    AmendmentDeskItems(AmendmentServices services, Policies policies, RevisionCycles cycles, CurrentActor current) {
        this.services = services;
        this.policies = policies;
        this.cycles = cycles;
        this.current = current;
    }

    @Override
    public List<DeskItem> items(InterfaceLanguage language) {
        return current.find()
                .filter(by -> by.may(Act.READ_DRAFT))
                .map(by -> items(by, new AmendmentWords(language)))
                .orElse(List.of());
    }

    private List<DeskItem> items(Actor by, AmendmentWords words) {
        var items = new ArrayList<DeskItem>();
        var read = services.talk().readBy(by);
        for (Amendments.Standing mine : services.amendments().backedBy(by)) {
            var one = mine.amendment();
            if (mine.isInConflict() && one.isMovedBy(by.reference())) {
                policyOf(one.draft())
                        .ifPresent(policy -> items.add(
                                item(words, 10, "conflict", policy, one, "").reading(one::reading)));
            } else if (isNews(one, by) && !read.contains(one.id())) {
                policyOf(one.draft()).ifPresent(policy -> items.add(decided(words, policy, one)));
            }
        }
        if (by.may(Act.SUPPORT_AMENDMENT) || by.may(Act.DECIDE_AMENDMENT)) {
            policies.all().forEach(policy -> waiting(by, words, policy).forEach(items::add));
        }
        return items;
    }

    /** What one did oneself is no news. */
    private static boolean isNews(Amendment one, Actor by) {
        return !one.isAlive() && !one.changes().getLast().by().equals(by.reference());
    }

    private List<DeskItem> waiting(Actor by, AmendmentWords words, Policy policy) {
        var draft =
                cycles.running(policy.id()).flatMap(cycle -> services.drafts().of(cycle.id()));
        if (draft.isEmpty()) {
            return List.of();
        }
        var id = draft.get().id();
        var items = new ArrayList<DeskItem>();
        if (by.may(Act.SUPPORT_AMENDMENT)) {
            asked(by, id, Asked.SIGNAL, 45, "support", words, policy).ifPresent(items::add);
        }
        if (services.mayDecide(by, id)) {
            asked(by, id, Asked.DECISION, 35, "decide", words, policy).ifPresent(items::add);
        }
        return items;
    }

    /** Counted where they lie, and read only for the minutes: a desk is opened often, and a draft has hundreds. */
    private Optional<DeskItem> asked(
            Actor by, DraftId draft, Asked asked, int weight, String what, AmendmentWords words, Policy policy) {
        int count = services.amendments().asking(by, draft, asked);
        return count == 0
                ? Optional.empty()
                : Optional.of(item(words, weight, what, policy, count)
                        .reading(() -> services.amendments().thoseAsking(by, draft, asked).stream()
                                .map(Amendment::reading)
                                .reduce(Duration.ZERO, Duration::plus)));
    }

    private Optional<Policy> policyOf(DraftId id) {
        return services.drafts()
                .find(id)
                .flatMap(draft -> cycles.find(draft.cycle()))
                .flatMap(cycle -> policies.find(cycle.policy()));
    }

    /** What is new to its mover is what was said of it; its words are his own. */
    private static DeskItem decided(AmendmentWords words, Policy policy, Amendment one) {
        var said = one.changes().getLast().reason();
        return item(words, 20, "decided", policy, one, said)
                .reading(() -> said.isEmpty() ? Duration.ZERO : ReadingTime.ofTalk(said));
    }

    private static DeskItem item(
            AmendmentWords words, int weight, String what, Policy policy, Amendment one, String reason) {
        var key = "drafting.amendment.desk." + what + ".";
        var state = words.state(one.state());
        return new DeskItem(
                weight,
                Optional.empty(),
                words.say(key + "title", one.number(), state),
                reason.isEmpty() ? words.say(key + "what", state) : words.say(key + "reason", state, reason),
                List.of(policy.titles().in(words.text())),
                words.say(key + "act"),
                address(policy, one));
    }

    private static String address(Policy policy, Amendment one) {
        return PolicyNavigation.panel(policy.slug(), AmendmentsTab.KEY) + "&text="
                + one.language().tag()
                + one.filed().stream()
                        .flatMap(piece -> piece.provision().stream())
                        .findFirst()
                        .map(provision -> "&at=" + provision)
                        .orElse("");
    }

    private static DeskItem item(AmendmentWords words, int weight, String what, Policy policy, long count) {
        var key = "drafting.amendment.desk." + what + ".";
        return new DeskItem(
                weight,
                Optional.empty(),
                words.say(key + "title", policy.titles().in(words.text()), count),
                words.say(key + "what"),
                List.of(),
                words.say(key + "act"),
                PolicyNavigation.panel(policy.slug(), AmendmentsTab.KEY));
    }
}
