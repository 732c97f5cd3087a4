package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** The editions that are registered, the newest first, each with its way to the public page and, for the chair, out of force. */
final class EditionList extends Aside {
    private final Words words = Words.ofScreen();
    private final Actor by;
    private final Policy policy;
    private final Versions versions;
    private final VersionRegister register;
    private final Clock clock;
    private final Div told = new Div();
    private final H2 heading = new H2();
    private final OrderedList rows = new OrderedList();

    EditionList(Actor by, Policy policy, Versions versions, VersionRegister register, Clock clock) {
        this.by = by;
        this.policy = policy;
        this.versions = versions;
        this.register = register;
        this.clock = clock;
        addClassName("registered");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        rows.addClassName("rows");
        getElement().setAttribute("aria-label", words.say("policy.editions.list.label"));
        add(heading, told, rows);
        show();
    }

    void show() {
        var editions = versions.editions(policy.id());
        heading.setText(words.say("policy.editions.list", editions.size()));
        rows.removeAll();
        editions.forEach(edition -> rows.add(row(edition)));
        if (editions.isEmpty()) {
            var empty = new Paragraph(words.say("policy.editions.empty"));
            empty.addClassName("empty");
            rows.add(new ListItem(empty));
        }
    }

    /** Says beside the list what was just done. */
    void registered(PolicyVersion version) {
        told.removeAll();
        told.add(new Paragraph(words.say("policy.editions.done", words.number(version.number()))));
        show();
    }

    /** The button that was pressed is gone: whoever works by keyboard goes on from the heading. */
    private void withdrawn() {
        show();
        // After the dialog that is still closing has looked for a place to give the focus back to.
        heading.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs("requestAnimationFrame(() => setTimeout(() => this.focus(), 100))");
    }

    private ListItem row(PolicyVersion version) {
        var state = new VersionSentence(words);
        var tag = new Span(state.word(version));
        tag.addClassNames("tag", state.tag(version));
        var name = new H3(new Span(words.number(version.number())), tag);
        var dates = new Paragraph(version.dates()
                .map(d -> words.say("policy.editions.dates", words.date(d.published()), words.date(d.effective())))
                .orElse(""));
        dates.addClassName("meta");
        var note = new Paragraph(
                version.notes().in(Languages.ofText(words.language())).title());
        note.addClassName("note");
        var item = new ListItem(name, dates, note);
        if (version.validity() instanceof Validity.Withdrawn(var on, var reason)) {
            var why = new Paragraph(words.say("policy.editions.withdrawn", words.date(on), reason));
            why.addClassName("why");
            item.add(why);
        }
        item.add(links(version));
        return item;
    }

    private Div links(PolicyVersion version) {
        var read = new Anchor(
                PolicyNavigation.ROOT + PolicyNavigation.version(policy.slug(), version.number()),
                words.say("policy.history.read"));
        var published = new Anchor(
                PolicyNavigation.published(policy.slug(), version.number(), words.language()),
                words.say("policy.editions.public"));
        published.setRouterIgnore(true);
        var links = new Div(read, published);
        links.addClassName("links");
        if (by.may(Act.WITHDRAW) && !(version.validity() instanceof Validity.Withdrawn)) {
            var withdraw = new Button(
                    words.say("policy.withdraw.open"),
                    click -> new WithdrawDialog(by, policy, version, register, clock, this::withdrawn).open());
            withdraw.addThemeNames("small", "neutral");
            withdraw.setAriaLabel(words.say("policy.withdraw.of", words.number(version.number())));
            links.add(withdraw);
        }
        return links;
    }
}
