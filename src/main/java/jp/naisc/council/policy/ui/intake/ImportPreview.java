package jp.naisc.council.policy.ui.intake;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.format.ImportNote;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.PaperHtml;

/** What an import would bring: what it was read as, how much, what was lost or changed on the way, and the text itself. */
public final class ImportPreview extends Div {
    /** A statute of two hundred articles fixes two hundred numbers; each kind is counted, the first ones are shown. */
    private static final int SHOWN = 6;

    public ImportPreview(ImportResult.Imported imported) {
        var text = imported.text();
        addClassName("import-preview");
        add(new Facts(this::getTranslation)
                .say(
                        "policy.import.fact.title",
                        text.title().isBlank() ? getTranslation("policy.import.untitled") : text.title())
                .say(
                        "policy.import.fact.format",
                        getTranslation(
                                "policy.import.format." + imported.format().name()))
                .say("policy.import.fact.size", size(text))
                .written());
        if (!imported.notes().isEmpty()) {
            add(new Disclosure(
                    notes(imported),
                    new Span(getTranslation(
                            "policy.import.notes", imported.notes().size()))));
        }
        var paper = new Written("div", "preview").show(PaperHtml.article(text));
        paper.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("policy.import.preview"));
        add(new Disclosure(paper, new Span(getTranslation("policy.import.preview"))));
    }

    /** 規定 292（章 6、条 38、…）、読む時間 約31分 */
    private String size(PolicyText text) {
        var kinds = text.provisions().stream()
                .collect(Collectors.groupingBy(
                        Provision::kind, () -> new EnumMap<>(ProvisionKind.class), Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> getTranslation(
                        "policy.import.kind",
                        getTranslation("policy.import.kind.of." + kind.getKey().name()),
                        kind.getValue()))
                .collect(Collectors.joining(getTranslation("policy.compare.comma")));
        return getTranslation("policy.import.size", text.provisions().size(), kinds, text.readingMinutes());
    }

    private UnorderedList notes(ImportResult.Imported imported) {
        var list = new UnorderedList();
        list.addClassName("notes");
        Map<ImportNote.Kind, Integer> shown = new EnumMap<>(ImportNote.Kind.class);
        Map<ImportNote.Kind, Long> counts = imported.notes().stream()
                .collect(Collectors.groupingBy(
                        ImportNote::kind, () -> new EnumMap<>(ImportNote.Kind.class), Collectors.counting()));
        for (var note : imported.notes()) {
            int so = shown.merge(note.kind(), 1, Integer::sum);
            if (so <= SHOWN) {
                list.add(new ListItem(sentence(note)));
            } else if (so == SHOWN + 1) {
                list.add(new ListItem(getTranslation(
                        "policy.import.note.more", words(note), counts.getOrDefault(note.kind(), 0L) - SHOWN)));
            }
        }
        return list;
    }

    private String words(ImportNote note) {
        return getTranslation("policy.import.note." + note.kind().name());
    }

    private String sentence(ImportNote note) {
        return note.line() > 0
                ? getTranslation("policy.import.note.line", note.line(), words(note), note.detail())
                : getTranslation("policy.import.note.noline", words(note), note.detail());
    }
}
