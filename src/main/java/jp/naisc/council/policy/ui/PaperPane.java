package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.PaperHtml;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import jp.naisc.council.policy.ui.spi.PaperMode;

/**
 * The paper and, above it, how one looks at it: which text, in which language, to read or to write. Why somebody cannot
 * write is said in words beside the switch and never left to a greyed button alone.
 */
final class PaperPane extends Main {
    private final Words words = Words.ofScreen();
    private final Div sheet = new Div();
    private final Span notice = new Span();

    /**
     * @param mode how one sits before it; not refused
     * @param listener hears what an editor tells
     * @param go leads to another state of the workspace
     */
    PaperPane(
            Workspace workspace,
            WorkspaceState state,
            PaperMode mode,
            LiveTextListener listener,
            Consumer<WorkspaceState> go) {
        setId("main");
        addClassName("centre");
        sheet.addClassName("sheet");
        sheet.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.say("policy.paper.label"))
                .setAttribute("tabindex", "0");
        notice.getElement().setAttribute("role", "status");
        var bar = new Div();
        bar.addClassName("mode");
        bar.add(modes(workspace, state, mode, go));
        bar.add(choices(workspace, state, go));
        bar.setVisible(!isBlank(workspace));
        add(bar, notices(workspace));
        workspace.live().filter(live -> workspace.showsLive()).ifPresent(live -> add(live.sinceLastLook(mode)));
        add(sheet);
        var editor = workspace.live().filter(live -> mode != PaperMode.READ).map(live -> live.editor(mode, listener));
        if (editor.isPresent()) {
            sheet.addClassName("editing");
            // The editor brings its own scrolling paper and toolbar: the region around it must not take the focus.
            sheet.getElement().removeAttribute("tabindex");
            sheet.add(editor.get());
        } else {
            sheet.add(paper(workspace));
        }
    }

    private Component paper(Workspace workspace) {
        return workspace
                .context()
                .text()
                .<Component>map(shown -> new Written("div")
                        .show(new Markup(shown.doc().nodeSize() * 4)
                                .line(
                                        "p",
                                        shown.title(),
                                        "class",
                                        "doc-title",
                                        "lang",
                                        shown.language().tag())
                                .trusted(PaperHtml.article(shown))))
                .orElseGet(() -> {
                    var empty = new Paragraph(
                            isBlank(workspace) ? howItBegins(workspace) : words.say("policy.paper.empty"));
                    empty.addClassName("empty");
                    return empty;
                });
    }

    /** Nothing was ever written, in no language. */
    private static boolean isBlank(Workspace workspace) {
        return workspace.versions().isEmpty() && workspace.live().isEmpty();
    }

    /** What has to happen before a text stands here, as far as it has not happened yet. */
    private String howItBegins(Workspace workspace) {
        return workspace
                .context()
                .cycle()
                .map(RevisionCycle::stage)
                .map(stage -> stage.isEditable()
                        ? words.say("policy.paper.nothing.draft")
                        : words.say("policy.paper.nothing.early", words.stage(stage)))
                .orElseGet(() -> words.say("policy.paper.nothing"));
    }

    private Div notices(Workspace workspace) {
        var line = new Div(notice);
        line.addClassName("notice");
        var notices = new Div(line);
        workspace
                .live()
                .filter(live -> workspace.showsLive())
                .map(LiveText::notices)
                .ifPresent(notices::add);
        return notices;
    }

    private List<Component> modes(
            Workspace workspace, WorkspaceState state, PaperMode mode, Consumer<WorkspaceState> go) {
        var parts = new ArrayList<Component>();
        if (!workspace.showsLive()) {
            workspace.context().version().ifPresent(version -> parts.add(why("policy.paper.fixed")));
            if (workspace.live().isPresent()) {
                parts.add(toLive(state, go));
            }
            return parts;
        }
        var live = workspace.live().orElseThrow();
        var segment = new Div();
        segment.addClassName("segment");
        segment.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("policy.paper.modes"));
        for (PaperMode each : PaperMode.values()) {
            var button = new NativeButton(words.say("policy.paper." + each.word()), click -> go.accept(state.in(each)));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == mode));
            button.setEnabled(live.refusal(each).isEmpty());
            segment.add(button);
        }
        parts.add(segment);
        parts.add(why(says(live, mode)));
        return parts;
    }

    /** What one's writing does; before a text one reads, why one does not write. */
    private static String says(LiveText live, PaperMode mode) {
        return switch (mode) {
            case EDIT -> "policy.paper.writing";
            case SUGGEST -> "policy.paper.suggesting";
            case READ ->
                live.refusal(PaperMode.SUGGEST)
                        .or(() -> live.refusal(PaperMode.EDIT))
                        .orElse("policy.paper.reading");
        };
    }

    private NativeButton toLive(WorkspaceState state, Consumer<WorkspaceState> go) {
        var button = new NativeButton(
                words.say("policy.paper.tolive"), click -> go.accept(state.ofVersion(Optional.empty())));
        button.addClassName("textact");
        return button;
    }

    private Span why(String key) {
        var why = new Span(words.say(key));
        why.addClassName("why");
        return why;
    }

    private Div choices(Workspace workspace, WorkspaceState state, Consumer<WorkspaceState> go) {
        var choices = new Div();
        choices.addClassName("spring");
        if (!workspace.versions().isEmpty()) {
            choices.add(versionChoice(workspace, state, go));
        }
        choices.add(languageChoice(workspace, state, go));
        return choices;
    }

    private Component versionChoice(Workspace workspace, WorkspaceState state, Consumer<WorkspaceState> go) {
        var choice = new Select<Optional<VersionNumber>>();
        var items = new ArrayList<Optional<VersionNumber>>();
        if (workspace.context().live()) {
            items.add(Optional.empty());
        }
        workspace.versions().stream()
                .map(PolicyVersion::number)
                .map(Optional::of)
                .forEach(items::add);
        choice.setItems(items);
        choice.setItemLabelGenerator(number -> number.map(words::number).orElse(words.say("policy.version.live")));
        choice.setValue(workspace.context().version().map(PolicyVersion::number));
        choice.setAriaLabel(words.say("policy.paper.version"));
        choice.addThemeName("small");
        choice.addValueChangeListener(chosen -> go.accept(state.ofVersion(chosen.getValue())));
        return choice;
    }

    private Component languageChoice(Workspace workspace, WorkspaceState state, Consumer<WorkspaceState> go) {
        var segment = new Div();
        segment.addClassNames("segment", "languages");
        segment.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.say("policy.paper.language"));
        for (var language : TextLanguage.values()) {
            var button = new NativeButton(
                    words.say("policy.language." + language.name()), click -> go.accept(state.inText(language)));
            button.getElement()
                    .setAttribute("lang", language.tag())
                    .setAttribute(
                            "aria-pressed", Boolean.toString(workspace.context().language() == language));
            segment.add(button);
        }
        return segment;
    }

    /** Says why the paper one reads is no longer the newest, with the way to the newest. Nothing moves by itself. */
    void outdated(String key, Runnable renew) {
        var button = new NativeButton(words.say("policy.paper.renew"), click -> renew.run());
        button.addClassName("textact");
        notice.removeAll();
        notice.add(new Span(words.say(key)), button);
    }
}
