package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.MoveResult;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Transition;
import jp.naisc.council.policy.spi.Obstacle;

/** Moves a cycle to another stage. What blocks a move is listed as soon as the move is chosen, before anybody tries. */
final class StageDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final RevisionCycle cycle;
    private final RevisionCycles cycles;
    private final Runnable changed;
    private final RadioButtonGroup<Transition> moves = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final UnorderedList obstacles = new UnorderedList();

    StageDialog(Actor by, RevisionCycle cycle, RevisionCycles cycles, Runnable changed) {
        super("policy.stage.dialog.title", "policy.stage.dialog.act");
        this.by = by;
        this.cycle = cycle;
        this.cycles = cycles;
        this.changed = changed;
        about(cycle.id() + " " + cycle.stage());
        moves.setLabel(words.say("policy.stage.dialog.to"));
        moves.setItems(cycles.movesOpenTo(by, cycle));
        moves.setItemLabelGenerator(this::label);
        moves.addThemeName("vertical");
        moves.addValueChangeListener(chosen -> chosen());
        reason.setLabel(words.say("policy.stage.dialog.reason"));
        reason.setMaxLength(RevisionCycles.MAX_REASON);
        reason.setVisible(false);
        reason.setRequiredIndicatorVisible(true);
        obstacles.addClassNames("notes", "warn");
        obstacles.setVisible(false);
        content(says("policy.stage.dialog.now", title(), words.stage(cycle.stage())), moves, obstacles, reason);
        startAt(moves);
    }

    /** Of a move that needs two, whether this person would be the first or the second. */
    private String label(Transition move) {
        var name = words.say("policy.move." + move.kind().name(), words.stage(move.to()));
        if (!move.needsSecond()) {
            return name;
        }
        return words.say(
                cycles.awaitsSecond(cycle, move.to())
                        .map(first -> first.equals(by.reference())
                                ? "policy.stage.dialog.asked"
                                : "policy.stage.dialog.confirms")
                        .orElse("policy.stage.dialog.second"),
                name);
    }

    private void chosen() {
        var move = moves.getValue();
        reason.setVisible(move != null && move.needsReason());
        var blocked = move == null || move.kind() != Transition.Kind.FORWARD
                ? List.<Obstacle>of()
                : cycles.obstacles(cycle, move.to());
        obstacles.removeAll();
        blocked.forEach(obstacle -> obstacles.add(new ListItem(sentence(obstacle))));
        obstacles.setVisible(!blocked.isEmpty());
    }

    private String sentence(Obstacle obstacle) {
        return words.say(obstacle.key(), obstacle.values().toArray());
    }

    @Override
    protected void decide() {
        var move = moves.getValue();
        if (move == null) {
            wrong(moves, "policy.stage.dialog.choose");
            return;
        }
        switch (cycles.move(by, cycle, move.to(), reason.getValue())) {
            case MoveResult.Moved moved ->
                done(changed, words.say("policy.stage.dialog.done", title(), words.stage(move.to())));
            case MoveResult.AwaitsSecondPerson waits -> noted("policy.stage.dialog.waits", words.stage(waits.to()));
            case MoveResult.SamePerson same -> noted("policy.stage.dialog.same");
            case MoveResult.Blocked blocked ->
                refuse(
                        "policy.stage.dialog.blocked",
                        blocked.obstacles().stream().map(this::sentence).collect(Collectors.joining(" ")));
            case MoveResult.ReasonMissing missing -> wrong(reason, "policy.stage.dialog.reason.missing");
            case MoveResult.NoSuchMove none -> refuse("policy.stage.dialog.nomove");
            case MoveResult.MovedMeanwhile meanwhile ->
                refuse(
                        "policy.stage.dialog.meanwhile",
                        words.stage(meanwhile.now().stage()));
            case MoveResult.NoSuchCycle none -> refuse("policy.stage.dialog.nomove");
        }
    }

    private String title() {
        return cycle.titles().in(Languages.ofText(words.language()));
    }
}
