package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.jspecify.annotations.Nullable;

/** Two texts compared, in three readings of one change set. Which two, which reading and which language the address says. */
@Route("policies/:slug/compare/:before/:after")
@PermitAll
class CompareView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {
    private final ComparedTexts texts;
    private final CurrentActor current;
    private final Words words = Words.ofScreen();
    private @Nullable Compared compared;

    CompareView(ComparedTexts texts, CurrentActor current) {
        this.texts = texts;
        this.current = current;
        getContent().setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var route = event.getRouteParameters();
        var said = event.getLocation().getQueryParameters();
        var found = texts.find(
                current.get(),
                route.get("slug").orElse(""),
                route.get("before").orElse(""),
                route.get("after").orElse(""),
                said.getSingleParameter("text").map(TextLanguage::ofTag).orElse(Languages.ofText(words.language())));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, event.getLocation().getPath());
        } else {
            show(found.get(), ReadingState.read(said));
        }
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(compared)
                .map(two ->
                        words.say("policy.compare.page", two.policy().titles().in(Languages.ofText(words.language()))))
                .orElse(words.say("base.council"));
    }

    private void show(Compared two, ReadingState state) {
        compared = two;
        var comparison = Comparison.of(two.before().text(), two.after().text());
        var table = new TableReading(words, two, comparison, state.beforeFirst());
        var root = new ComparisonRoot();
        root.addClassName("reading-" + state.reading().key());
        root.total(comparison.changes().size());
        root.omittedFrom(table::omitted);
        var lay = new Div(new ChangeIndex(words, comparison), reading(two, comparison, table, state));
        lay.addClassName("lay");
        var head = new CompareHead(words, two, comparison, state, this::go);
        if (two.after().key().equals(PolicyNavigation.LIVE)) {
            two.live().flatMap(live -> live.comparedFrom(two.before().key())).ifPresent(head::add);
        }
        root.add(head, lay);
        getContent().removeAll();
        getContent().add(root);
    }

    private Div reading(Compared two, Comparison comparison, TableReading table, ReadingState state) {
        var doc = new Div();
        doc.addClassNames("doc", state.reading().key() + "-reading");
        if (comparison.isEmpty()) {
            doc.add(new Written("p", "same").show(words.sentence("policy.compare.same.long")));
            return doc;
        }
        Markup markup =
                switch (state.reading()) {
                    case TABLE -> table.write();
                    case INLINE -> new InlineReading(words, two, comparison).write();
                    case LIST -> new ListReading(words, two, comparison).write();
                };
        doc.add(new Written("div", "reading").show(markup));
        if (state.reading() == ReadingState.Reading.TABLE) {
            // A phone has no room for two columns: the style sheet shows this in place of the table.
            doc.add(new Written("div", "narrow").show(new ListReading(words, two, comparison).write()));
        }
        return doc;
    }

    private void go(String path, QueryParameters says) {
        getUI().ifPresent(ui -> ui.navigate(path, says));
    }
}
