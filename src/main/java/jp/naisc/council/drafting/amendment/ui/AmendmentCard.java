package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.AmendmentId;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** One amendment: who, what words, why, where it stands; opened, also what is said about it and what one can do. */
final class AmendmentCard extends Article {

    private final AmendmentServices services;
    private final PolicyContext context;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Amendments.Standing standing;
    private final Amendment amendment;
    private final AmendmentFacts facts;
    private final Runnable changed;
    private final Div more = new Div();
    private final NativeButton toggle;
    private boolean opened;

    /** @param changed is called when the list has to be read anew */
    AmendmentCard(
            AmendmentServices services,
            PolicyContext context,
            Amendments.Standing standing,
            List<AmendmentTalk.Given> signals,
            Runnable changed) {
        this.services = services;
        this.context = context;
        this.standing = standing;
        this.amendment = standing.amendment();
        this.facts = new AmendmentFacts(services, context, standing, words);
        this.changed = changed;
        addClassName("card");
        setId("amendment-" + amendment.id());
        var title = new H3(amendment.number());
        getElement().setAttribute("aria-label", words.say("drafting.amendment.card", amendment.number()));
        var head = new Div(title);
        head.addClassName("head");
        amendment.movers().stream()
                .map(mover -> services.faces().of(mover.person(), words.language()))
                .forEach(badge -> head.add(badge.mark(), new Span(badge.name())));
        var tag = new Span(words.state(amendment.state()));
        tag.addClassNames("tag", tone(amendment.state()));
        head.add(tag);
        add(head, new Written("div", "facts").show(facts.of(signals)));
        toggle = new NativeButton("", click -> open(!opened));
        toggle.addClassName("textact");
        more.addClassName("more");
        add(toggle, more);
        open(false);
    }

    private static String tone(AmendmentState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN, MERGED, OVERTAKEN -> "plain";
            case TABLED -> "key";
            case SUPPORTED -> "warn";
            case ADOPTED, PARTLY_ADOPTED -> "good";
            case REJECTED -> "bad";
        };
    }

    boolean isOpen() {
        return opened;
    }

    Amendment amendment() {
        return amendment;
    }

    void open(boolean wanted) {
        opened = wanted;
        toggle.setText(words.say(wanted ? "drafting.amendment.less" : "drafting.amendment.more"));
        toggle.getElement()
                .setAttribute("aria-expanded", Boolean.toString(wanted))
                .setAttribute("aria-label", amendment.number() + ": " + toggle.getText());
        more.removeAll();
        if (wanted) {
            more.add(
                    new Written("div", "about").show(facts.about()),
                    new AmendmentThread(services, context.by(), amendment));
        }
        if (wanted || needsMe()) {
            more.add(new AmendmentDoing(services, context, standing, changed));
        }
    }

    /** What waits for this person is offered without opening anything. */
    private boolean needsMe() {
        var me = context.by().reference();
        return amendment.isAlive() ? standing.isInConflict() && amendment.isMovedBy(me) : amendment.isBackedBy(me);
    }

    /** Of several cards the signals are read at once. */
    static List<AmendmentTalk.Given> of(Map<AmendmentId, List<AmendmentTalk.Given>> all, Amendment one) {
        return all.getOrDefault(one.id(), List.of());
    }

    static Component empty(String sentence) {
        var empty = new Paragraph(sentence);
        empty.addClassName("empty");
        return empty;
    }
}
