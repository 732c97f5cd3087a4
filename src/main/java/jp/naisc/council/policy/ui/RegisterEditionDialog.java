package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.intake.Facts;

/** The question before an edition is registered: which one, with which words, and what that does to what is in force. */
final class RegisterEditionDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final Registration wanted;
    private final Versions versions;
    private final Imports imports;
    private final Consumer<PolicyVersion> registered;

    RegisterEditionDialog(
            Actor by,
            Policy policy,
            Registration wanted,
            Versions versions,
            Imports imports,
            Clock clock,
            Consumer<PolicyVersion> registered) {
        super("policy.editions.confirm.title", "policy.editions.confirm.act");
        this.by = by;
        this.policy = policy;
        this.wanted = wanted;
        this.versions = versions;
        this.imports = imports;
        this.registered = registered;
        var number = VersionNumber.edition(wanted.edition());
        var parts = new ArrayList<Component>();
        parts.add(says(
                "policy.editions.confirm.says",
                policy.titles().in(Languages.ofText(words.language())),
                words.number(number)));
        parts.add(facts());
        parts.add(says(effect(JapaneseDates.dateOf(clock.instant())), words.number(number)));
        warnings().forEach(parts::add);
        parts.add(says("policy.editions.confirm.final"));
        content(parts.toArray(Component[]::new));
    }

    private Component facts() {
        var dates = wanted.dates();
        var facts = new Facts(words::say);
        dates.decided().ifPresent(day -> facts.say("policy.publish.decided", words.date(day)));
        return facts.say("policy.publish.published", words.date(dates.published()))
                .say("policy.publish.effective", words.date(dates.effective()))
                .say(
                        "policy.editions.confirm.texts",
                        wanted.texts().stream()
                                .map(this::named)
                                .collect(Collectors.joining(words.say("policy.compare.comma"))))
                .say(
                        "policy.editions.confirm.note",
                        wanted.notes().in(Languages.ofText(words.language())).title())
                .written();
    }

    private String named(ImportResult.Imported imported) {
        var text = imported.text();
        return words.say(
                "policy.editions.confirm.text",
                words.say("policy.language." + text.language().name()),
                text.title(),
                text.provisions().size());
    }

    /** What is in force follows from the dates alone, so it can be said before. */
    private String effect(LocalDate today) {
        var effective = wanted.dates().effective();
        if (effective.isAfter(today)) {
            return "policy.editions.confirm.upcoming";
        }
        boolean overtaken = versions.inForce(policy.id())
                .flatMap(version -> version.dates().map(dates -> isLater(version, dates.effective())))
                .orElse(false);
        return overtaken ? "policy.editions.confirm.past" : "policy.editions.confirm.force";
    }

    private boolean isLater(PolicyVersion version, LocalDate effective) {
        int order = effective.compareTo(wanted.dates().effective());
        return order > 0 || (order == 0 && version.number().edition() > wanted.edition());
    }

    /** Numbers and dates that run against each other are allowed, for history does such things, but said. */
    private List<Paragraph> warnings() {
        return versions.editions(policy.id()).stream()
                .filter(other -> {
                    int byNumber = Integer.compare(other.number().edition(), wanted.edition());
                    int byDate = Words.dateOf(other).compareTo(wanted.dates().effective());
                    return byNumber * byDate < 0;
                })
                .limit(1)
                .map(other -> {
                    var warning = says("policy.editions.confirm.order", words.dated(other));
                    warning.addClassName("warn");
                    return warning;
                })
                .toList();
    }

    @Override
    protected void decide() {
        switch (imports.registerEdition(
                by, policy.id(), wanted.edition(), wanted.texts(), wanted.dates(), wanted.notes())) {
            case PublishResult.Published done -> done(() -> registered.accept(done.version()));
            case PublishResult.NumberTaken taken -> refuse("policy.editions.taken", words.number(taken.number()));
            case PublishResult.KeptForCycle kept ->
                refuse(
                        "policy.editions.kept",
                        kept.cycle().titles().in(Languages.ofText(words.language())),
                        kept.cycle().edition());
            case PublishResult.BeforeEarlierEdition before ->
                refuse(
                        "policy.publish.before",
                        words.number(before.earlier()),
                        JapaneseDates.date(before.effective(), words.language()));
            case PublishResult.NotAtThisStage stage -> refuse("policy.publish.stage", words.stage(stage.stage()));
            case PublishResult.NoSuchVersion none -> refuse("policy.publish.gone");
            case PublishResult.NoSuchPolicy none -> refuse("policy.publish.gone");
        }
    }
}
