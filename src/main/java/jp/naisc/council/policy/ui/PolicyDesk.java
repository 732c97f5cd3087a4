package jp.naisc.council.policy.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.Transition;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.springframework.stereotype.Component;

/** What policies ask of people: an edition waits for its publication, a cycle for the one who moves it. */
@Component
class PolicyDesk implements DeskContribution {
    private final Policies policies;
    private final CouncilProgress progress;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final CurrentActor current;

    PolicyDesk(
            Policies policies,
            CouncilProgress progress,
            RevisionCycles cycles,
            Versions versions,
            CurrentActor current) {
        this.policies = policies;
        this.progress = progress;
        this.cycles = cycles;
        this.versions = versions;
        this.current = current;
    }

    @Override
    public List<DeskItem> items(InterfaceLanguage language) {
        return current.find().map(by -> items(by, new Words(language))).orElse(List.of());
    }

    private List<DeskItem> items(Actor by, Words words) {
        var items = new ArrayList<DeskItem>();
        first(by, words).ifPresent(items::add);
        for (var running : progress.ofCouncil()) {
            publication(by, running, words).ifPresent(items::add);
            second(by, running, words).or(() -> move(by, running, words)).ifPresent(items::add);
        }
        return items;
    }

    /** A council begins with a policy. */
    private Optional<DeskItem> first(Actor by, Words words) {
        if (!by.may(Act.MANAGE_POLICIES) || !policies.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskItem(
                30,
                Optional.empty(),
                words.say("policy.desk.first"),
                words.say("policy.desk.first.what"),
                List.of(),
                words.say("policy.desk.first.act"),
                "policies"));
    }

    private Optional<DeskItem> publication(Actor by, CouncilProgress.Running running, Words words) {
        if (!by.may(Act.PUBLISH) || running.cycle().stage() != Stage.PUBLISHED) {
            return Optional.empty();
        }
        return versions.latest(running.policy().id())
                .filter(version -> !version.number().isEdition())
                .map(draft -> new DeskItem(
                        10,
                        Optional.empty(),
                        words.say("policy.desk.publish", title(running, words)),
                        words.say("policy.desk.publish.what", words.number(draft.number())),
                        List.of(),
                        words.say("policy.desk.publish.act"),
                        PolicyNavigation.workspace(running.policy().slug()),
                        () -> reading(draft, words)));
    }

    private Duration reading(PolicyVersion version, Words words) {
        var language = version.closest(Languages.ofText(words.language()));
        return versions.text(version, language)
                .map(text -> ReadingTime.of(text.plainText(), language))
                .orElse(Duration.ZERO);
    }

    /** Somebody has asked for a move that needs two, and this person can be the second. */
    private Optional<DeskItem> second(Actor by, CouncilProgress.Running running, Words words) {
        var cycle = running.cycle();
        if (!by.may(Act.MOVE_STAGE)) {
            return Optional.empty();
        }
        return cycles.movesOpenTo(by, cycle).stream()
                .filter(move -> move.needsSecond()
                        && cycles.awaitsSecond(cycle, move.to())
                                .filter(first -> !first.equals(by.reference()))
                                .isPresent())
                .findFirst()
                .map(move -> new DeskItem(
                        5,
                        Optional.empty(),
                        words.say("policy.desk.second", title(running, words), words.stage(move.to())),
                        words.say("policy.desk.second.what", words.stage(move.to())),
                        List.of(),
                        words.say("policy.desk.move.act"),
                        PolicyNavigation.workspace(running.policy().slug())));
    }

    /** Only the way forward, and only where no drafting is under way: there nothing happens until this person acts. */
    private Optional<DeskItem> move(Actor by, CouncilProgress.Running running, Words words) {
        var cycle = running.cycle();
        if (!by.may(Act.MOVE_STAGE) || cycle.stage().isEditable()) {
            return Optional.empty();
        }
        return cycles.movesOpenTo(by, cycle).stream()
                .filter(move -> move.kind() == Transition.Kind.FORWARD)
                .findFirst()
                .map(move -> new DeskItem(
                        20,
                        Optional.empty(),
                        words.say("policy.desk.move", title(running, words), words.stage(move.to())),
                        words.say("policy.desk.move.what", words.stage(cycle.stage())),
                        List.of(),
                        words.say("policy.desk.move.act"),
                        PolicyNavigation.workspace(running.policy().slug())));
    }

    private static String title(CouncilProgress.Running running, Words words) {
        return running.cycle().titles().in(Languages.ofText(words.language()));
    }
}
