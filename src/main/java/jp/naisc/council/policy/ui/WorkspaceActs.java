package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;

/** The acts of a person on this text: one button in blue, the others behind one word. */
final class WorkspaceActs extends Div {
    private final Words words = Words.ofScreen();
    private final boolean narrow;

    private List<String> shown = List.of();

    WorkspaceActs(List<WorkspaceAct> acts) {
        this(acts, false);
    }

    /** @param narrow whether there is room for one button with a sentence on it, not for two */
    WorkspaceActs(List<WorkspaceAct> acts, boolean narrow) {
        this.narrow = narrow;
        addClassName("acts");
        show(acts);
    }

    /** The acts as they are by now; where their words are the same, nothing moves under anybody's hand. */
    void offer(List<WorkspaceAct> acts) {
        if (!words(acts).equals(shown)) {
            removeAll();
            show(acts);
        }
    }

    private static List<String> words(List<WorkspaceAct> acts) {
        return acts.stream().map(WorkspaceAct::label).toList();
    }

    private void show(List<WorkspaceAct> acts) {
        shown = words(acts);
        var primary = acts.stream().filter(WorkspaceAct::primary).findFirst();
        var others = acts.stream()
                .filter(act -> !primary.filter(act::equals).isPresent())
                .toList();
        if (!others.isEmpty()) {
            boolean alone = others.size() == 1 && !(narrow && primary.isPresent());
            add(alone ? button(others.getFirst(), "neutral") : menu(others));
        }
        primary.ifPresent(act -> add(button(act, "primary")));
        setVisible(!acts.isEmpty());
    }

    private static Button button(WorkspaceAct act, String theme) {
        var button = new Button(act.label(), click -> act.run().run());
        button.addThemeName(theme);
        return button;
    }

    private Disclosure menu(List<WorkspaceAct> acts) {
        var sheet = new Div();
        sheet.addClassName("sheet-menu");
        acts.forEach(act -> sheet.add(button(act, "tertiary")));
        var menu = new Disclosure(sheet, new Span(words.say("policy.workspace.acts"))).asMenu();
        menu.addClassName("acts-menu");
        return menu;
    }
}
