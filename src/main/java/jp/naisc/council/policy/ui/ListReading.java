package jp.naisc.council.policy.ui;

import java.util.List;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;

/** 変更の一覧: every change in words. The reading of a phone, and of everybody who does not read tables. */
final class ListReading {
    private final Words words;
    private final ChangeWords changes;
    private final Compared compared;
    private final Comparison comparison;
    private final Markup html = new Markup(16_384);

    ListReading(Words words, Compared compared, Comparison comparison) {
        this.words = words;
        this.changes = new ChangeWords(words);
        this.compared = compared;
        this.comparison = comparison;
    }

    Markup write() {
        html.open("ol", "class", "changes");
        comparison.changes().forEach(this::change);
        html.close();
        return html;
    }

    private void change(Change change) {
        html.open("li", "data-change", Integer.toString(change.number()))
                .open("p", "class", "k num")
                .line("b", Integer.toString(change.number()))
                .text(" " + changes.kind(change))
                .close()
                .line("h2", changes.exactPlace(change));
        switch (change) {
            case Change.Moved moved -> moved(moved);
            case Change.Inserted inserted -> whole(List.of(inserted.after()), true);
            case Change.Deleted deleted -> whole(List.of(deleted.before()), false);
            case Change.Reworded reworded -> both(reworded.words());
            case Change.Retitled retitled -> both(retitled.words());
            case Change.TitleChanged title -> both(title.words());
            case Change.Split split -> both(split.words());
            case Change.Merged merged -> both(merged.words());
        }
        html.close();
    }

    private void moved(Change.Moved moved) {
        html.line(
                "p",
                words.say(
                        "policy.compare.list.moved",
                        moved.before().label().full(),
                        moved.after().label().full()),
                "class",
                "words");
        if (moved.isReworded()) {
            both(moved.words());
        }
    }

    private void both(List<WordRun> runs) {
        html.open("dl");
        term("policy.compare.after");
        html.open("dd", "lang", compared.language().tag());
        changes.runs(
                runs.stream().filter(run -> run.kind() != WordRun.Kind.DELETED).toList(), html);
        html.close();
        term("policy.compare.before");
        html.open("dd", "lang", compared.language().tag());
        changes.runs(
                runs.stream().filter(run -> run.kind() != WordRun.Kind.INSERTED).toList(), html);
        html.close().close();
    }

    private void whole(List<Provision> provisions, boolean came) {
        html.open("dl");
        term("policy.compare.after");
        side(came, provisions, "ins", "policy.compare.say.added", "policy.compare.removed");
        term("policy.compare.before");
        side(!came, provisions, "del", "policy.compare.say.deleted", "policy.compare.newlymade");
        html.close();
    }

    private void side(boolean there, List<Provision> provisions, String tag, String key, String otherwise) {
        html.open("dd", "lang", compared.language().tag());
        if (there) {
            provisions.stream().flatMap(p -> p.withDescendants().stream()).forEach(provision -> {
                html.open("p");
                changes.marked(tag, key, provision.text(), html);
                html.close();
            });
        } else {
            html.line("span", words.say(otherwise), "class", "word");
        }
        html.close();
    }

    private void term(String key) {
        html.line("dt", words.say(key));
    }
}
