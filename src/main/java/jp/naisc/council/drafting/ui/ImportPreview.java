package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.format.ImportNote;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.PaperHtml;

/** What an import would bring: how much, what was lost or changed on the way, and the text itself as it will stand. */
final class ImportPreview extends Div {
    /** A statute of two hundred articles fixes two hundred numbers; the count is said, the first ones are shown. */
    private static final int SHOWN = 8;

    ImportPreview(ImportResult.Imported imported, InterfaceLanguage language) {
        var text = imported.text();
        add(new Paragraph(getTranslation(
                "drafting.import.summary",
                text.title(),
                text.provisions().size(),
                text.readingMinutes(),
                getTranslation("policy.language." + text.language().name()))));
        if (!imported.notes().isEmpty()) {
            add(new Paragraph(
                    getTranslation("drafting.import.notes", imported.notes().size())));
            var list = new UnorderedList();
            list.addClassName("notes");
            imported.notes().stream().limit(SHOWN).forEach(note -> list.add(new ListItem(sentence(note))));
            add(list);
        }
        var paper = new Written("div", "preview").show(PaperHtml.article(text));
        paper.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        paper.getElement().setAttribute("aria-label", getTranslation("drafting.import.preview"));
        add(paper);
    }

    private String sentence(ImportNote note) {
        var says = getTranslation("drafting.import.note." + note.kind().name());
        return note.line() > 0
                ? getTranslation("drafting.import.note.line", note.line(), says, note.detail())
                : getTranslation("drafting.import.note.noline", says, note.detail());
    }
}
