package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;

/** The changes by place, beside any reading; pressing one goes there. */
final class ChangeIndex extends Nav {
    private final ChangeWords changes;

    ChangeIndex(Words words, Comparison comparison) {
        changes = new ChangeWords(words);
        addClassName("list");
        var title = new H2(words.say("policy.compare.index"));
        title.setId("index-title");
        getElement().setAttribute("aria-labelledby", "index-title");
        var html = new Markup(4_096);
        comparison.changes().forEach(change -> entry(change, html));
        add(title, new Written("ol").show(html));
    }

    private void entry(Change change, Markup html) {
        var number = Integer.toString(change.number());
        html.open("li").open("a", "href", "?change=" + number, "data-to", number, "router-ignore", "");
        html.line("span", number, "class", "n");
        html.open("span").text(changes.place(change)).line("span", changes.summary(change), "class", "k");
        html.close().close().close();
    }
}
