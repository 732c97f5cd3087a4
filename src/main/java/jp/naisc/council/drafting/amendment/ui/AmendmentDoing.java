package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.AmendmentId;
import jp.naisc.council.drafting.amendment.AmendmentResult;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.amendment.AmendmentTalk.Signal;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.ui.ReasonDialog.Reason;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** What one can do with an amendment, by role and state. What is not possible for those who decide is said in words. */
final class AmendmentDoing extends Div {

    private final AmendmentServices services;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Actor by;
    private final PolicyContext context;
    private final Amendments.Standing standing;
    private final Amendment amendment;
    private final Runnable changed;

    AmendmentDoing(AmendmentServices services, PolicyContext context, Amendments.Standing standing, Runnable changed) {
        this.services = services;
        this.context = context;
        this.by = context.by();
        this.standing = standing;
        this.amendment = standing.amendment();
        this.changed = changed;
        addClassNames("acts", "doing");
        boolean mover = amendment.isMovedBy(by.reference());
        if (amendment.isAlive()) {
            if (mover) {
                moving();
            } else {
                supporting();
            }
            deciding(mover);
        } else if (amendment.isBackedBy(by.reference())
                && !services.talk().readBy(by).contains(amendment.id())) {
            plain("read", () -> services.talk().read(by, amendment.id()));
        }
    }

    private void moving() {
        if (standing.isInConflict() && !standing.isGone()) {
            act("confirm", Reason.NONE, reason -> services.life().confirm(by, amendment.id()));
        }
        if (amendment.state() == AmendmentState.DRAFT) {
            act("table", Reason.NONE, reason -> services.life().table(by, amendment.id()));
        }
        if (amendment.suggestions().size() > 1) {
            add(button("split", () -> parts("split", this::split)));
        }
        if (standing.isInConflict()) {
            act("revise", Reason.OPTIONAL, reason -> services.life().withdraw(by, amendment.id(), reason));
        }
        act("withdraw", Reason.OPTIONAL, reason -> services.life().withdraw(by, amendment.id(), reason));
    }

    private void supporting() {
        boolean open = amendment.state() != AmendmentState.DRAFT && by.may(Act.SUPPORT_AMENDMENT);
        if (!open) {
            return;
        }
        if (!amendment.isBackedBy(by.reference())) {
            act("cosign", Reason.NONE, reason -> services.life().cosign(by, amendment.id()));
        }
        var mine = services.talk().signals(by, List.of(amendment.id())).getOrDefault(amendment.id(), List.of()).stream()
                .filter(given -> given.person().equals(by.reference()))
                .map(given -> given.signal())
                .findFirst();
        var group = new Div();
        group.addClassName("segment");
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.say("drafting.amendment.signals"));
        for (Signal signal : Signal.values()) {
            boolean pressed = mine.filter(given -> given == signal).isPresent();
            var button = new NativeButton(words.say("drafting.amendment.signal.give." + signal.name()), click -> {
                services.talk().signal(by, amendment.id(), pressed ? Optional.empty() : Optional.of(signal));
                changed.run();
            });
            button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
            group.add(button);
        }
        add(group, note("drafting.amendment.signals.novote"));
    }

    private void deciding(boolean mover) {
        if (!services.mayDecide(by, amendment.draft())) {
            return;
        }
        if (mover) {
            add(note("drafting.amendment.refused.own"));
            return;
        }
        if (standing.isGone()) {
            act("overtaken", Reason.NONE, reason -> services.decisions().closeOvertaken(by, amendment.id()));
            return;
        }
        if (amendment.state() != AmendmentState.SUPPORTED) {
            add(note(
                    amendment.state() == AmendmentState.DRAFT
                            ? "drafting.amendment.decide.draft"
                            : "drafting.amendment.decide.support"));
        } else if (standing.isInConflict()) {
            add(note("drafting.amendment.refused.conflict"));
        } else {
            act("adopt", Reason.OPTIONAL, reason -> services.decisions().adopt(by, amendment.id(), reason));
        }
        if (amendment.state() == AmendmentState.SUPPORTED
                && amendment.suggestions().size() > 1) {
            add(button(
                    "part",
                    () -> parts("part", (chosen, reason) -> services.decisions()
                            .adoptPart(by, amendment.id(), chosen, reason))));
        }
        if (amendment.state() != AmendmentState.DRAFT) {
            act("reject", Reason.REQUIRED, reason -> services.decisions().reject(by, amendment.id(), reason));
        }
        add(button("merge", this::merge));
    }

    private AmendmentResult split(Set<String> chosen, String reason) {
        var rest = amendment.suggestions().stream()
                .filter(id -> !chosen.contains(id))
                .collect(Collectors.toSet());
        return services.filing().split(by, amendment.id(), List.of(chosen, rest), reason);
    }

    private void parts(String act, BiFunction<Set<String>, String, AmendmentResult> does) {
        var chosen = new Chosen(words.say("drafting.amendment.file.which"));
        var quotes = new Quotes(words);
        int number = 0;
        for (String id : amendment.suggestions()) {
            var html = new Markup();
            amendment.filed().stream()
                    .filter(piece -> piece.suggestion().equals(id))
                    .forEach(piece -> quotes.piece(piece, Labels.of(piece, context.text(), words), html));
            chosen.offer(id, words.say("drafting.amendment.file.part", ++number), html, false);
        }
        ask(act, List.of(chosen), Reason.REQUIRED, reason -> does.apply(chosen.keys(), reason));
    }

    private void merge() {
        var chosen = new Chosen(words.say("drafting.amendment.merge.which"));
        services.amendments().of(by, amendment.draft()).stream()
                .filter(one ->
                        one.isAlive() && !one.id().equals(amendment.id()) && one.language() == amendment.language())
                .forEach(one -> {
                    var html = new Markup();
                    one.filed().forEach(piece -> new Quotes(words)
                            .piece(piece, Labels.of(piece, context.text(), words), html));
                    chosen.offer(one.id().toString(), one.number(), html, false);
                });
        ask("merge", List.of(chosen), Reason.REQUIRED, reason -> {
            var ids = chosen.keys().stream()
                    .flatMap(key -> AmendmentId.parse(key).stream())
                    .collect(Collectors.toCollection(java.util.ArrayList::new));
            ids.addFirst(amendment.id());
            return services.filing().merge(by, ids, reason);
        });
    }

    private void act(String act, Reason reason, Function<String, AmendmentResult> does) {
        add(button(act, () -> ask(act, List.of(), reason, does)));
    }

    private void ask(String act, List<Component> parts, Reason reason, Function<String, AmendmentResult> does) {
        var key = "drafting.amendment.act." + act;
        new ReasonDialog(
                        key,
                        key,
                        amendment.id().toString(),
                        words.say(key + ".says", amendment.number()),
                        parts,
                        reason,
                        given -> words.refusal(does.apply(given)),
                        changed,
                        words.say(key + ".done", amendment.number()))
                .open();
    }

    private void plain(String act, Runnable does) {
        add(button(act, () -> {
            does.run();
            changed.run();
        }));
    }

    private Button button(String act, Runnable pressed) {
        var button = new Button(words.say("drafting.amendment.act." + act), click -> pressed.run());
        button.addThemeNames("small", "neutral");
        button.setAriaLabel(amendment.number() + ": " + button.getText());
        return button;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(words.say(key));
        note.addClassName("note");
        return note;
    }
}
