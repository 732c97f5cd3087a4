package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** What is compared with what, what came of it in one sentence, and how to read it. */
final class CompareHead extends Div {
    private final Words words;
    private final Compared compared;
    private final ReadingState state;
    private final BiConsumer<String, QueryParameters> go;

    CompareHead(
            Words words,
            Compared compared,
            Comparison comparison,
            ReadingState state,
            BiConsumer<String, QueryParameters> go) {
        this.words = words;
        this.compared = compared;
        this.state = state;
        this.go = go;
        addClassName("headbar");
        var title = compared.policy().titles().in(Languages.ofText(words.language()));
        var says = new Div(
                new H1(words.say("policy.compare.heading", title)),
                new Written("p", "sum").show(new ChangeWords(words).sum(comparison)));
        says.addClassName("says");
        var top = new Div(says, pick());
        top.addClassName("t");
        var tools = new Div(readings(), spokenSwitch(), languages(), back(), steps(comparison));
        tools.addClassName("toolrow");
        add(top, tools);
    }

    private Div pick() {
        var swap = new Button(words.say("policy.compare.swap"), click -> go(compared, state.swapped()));
        swap.addThemeNames("neutral", "small");
        var after = choice(
                "policy.compare.after",
                compared.after().key(),
                key -> path(compared.before().key(), key));
        var before = choice(
                "policy.compare.before",
                compared.before().key(),
                key -> path(key, compared.after().key()));
        var pick = state.beforeFirst() ? new Div(before, swap, after) : new Div(after, swap, before);
        pick.addClassName("pick");
        return pick;
    }

    private Select<String> choice(String label, String chosen, UnaryOperator<String> address) {
        var keys = new ArrayList<String>();
        if (compared.live().isPresent()) {
            keys.add(PolicyNavigation.LIVE);
        }
        compared.versions().forEach(version -> keys.add(version.number().toString()));
        if (!keys.contains(chosen)) {
            keys.add(chosen);
        }
        var choice = new Select<String>();
        choice.setLabel(words.say(label));
        choice.setItems(keys);
        choice.setItemLabelGenerator(this::name);
        choice.setValue(chosen);
        choice.addThemeName("small");
        choice.addValueChangeListener(picked ->
                go.accept(address.apply(picked.getValue()), state.write(words.language(), compared.language())));
        return choice;
    }

    private String name(String key) {
        return compared.versions().stream()
                .filter(version -> version.number().toString().equals(key))
                .findFirst()
                .map(words::dated)
                .or(() -> Stream.of(compared.before(), compared.after())
                        .filter(side -> side.key().equals(key))
                        .flatMap(side -> side.moment().stream())
                        .findFirst()
                        .map(words::moment))
                .orElse(words.say("policy.version.live"));
    }

    private Div readings() {
        var segment = segment("policy.compare.readings");
        for (var reading : ReadingState.Reading.values()) {
            var button = new NativeButton(
                    words.say("policy.compare.reading." + reading.name()), click -> go(compared, state.as(reading)));
            button.addClassName("as-" + reading.key());
            button.getElement().setAttribute("aria-pressed", Boolean.toString(reading == state.reading()));
            segment.add(button);
        }
        return segment;
    }

    private Div languages() {
        var segment = segment("policy.paper.language");
        for (var language : TextLanguage.values()) {
            var button = new NativeButton(
                    words.say("policy.language." + language.name()),
                    click -> go.accept(
                            path(compared.before().key(), compared.after().key()),
                            state.write(words.language(), language)));
            button.getElement()
                    .setAttribute("lang", language.tag())
                    .setAttribute("aria-pressed", Boolean.toString(language == compared.language()));
            segment.add(button);
        }
        return segment;
    }

    private Div segment(String label) {
        var segment = new Div();
        segment.addClassName("segment");
        segment.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say(label));
        return segment;
    }

    private Written spokenSwitch() {
        return new Written("label", "words")
                .show(new Markup()
                        .single("input", "type", "checkbox", "class", "say-changes")
                        .line("span", words.say("policy.compare.spoken")));
    }

    private Anchor back() {
        var back = new Anchor(
                PolicyNavigation.ROOT
                        + PolicyNavigation.workspace(compared.policy().slug()),
                words.say("policy.compare.back"));
        back.addClassName("small");
        return back;
    }

    /** Works in the browser alone, at once; see policy-comparison.ts. */
    private Written steps(Comparison comparison) {
        var html = new Markup();
        step(html, "-1", "policy.compare.previous", "K", "button neutral small");
        html.open("output", "class", "position")
                .text(words.say("policy.compare.position", comparison.changes().size()))
                .close();
        step(html, "1", "policy.compare.next", "J", "button small");
        var steps = new Written("div", "step").show(html);
        steps.setVisible(!comparison.isEmpty());
        return steps;
    }

    private void step(Markup html, String by, String key, String letter, String look) {
        html.open("button", "type", "button", "class", look, "data-step", by)
                .text(words.say(key) + " ")
                .line("kbd", letter, "aria-hidden", "true")
                .close();
    }

    private void go(Compared two, ReadingState wanted) {
        go.accept(path(two.before().key(), two.after().key()), wanted.write(words.language(), two.language()));
    }

    private String path(String before, String after) {
        return PolicyNavigation.comparison(compared.policy().slug(), before, after);
    }
}
