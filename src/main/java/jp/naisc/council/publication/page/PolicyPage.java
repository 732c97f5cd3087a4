package jp.naisc.council.publication.page;

import java.util.List;

/**
 * A policy in one version.
 *
 * @param title of the text itself, which may differ from the policy's name
 * @param paper the text as HTML, made by {@code PaperHtml}, which escapes every character it is given
 * @param textLanguage of the paper, which is Japanese where no translation exists
 * @param citation the words a citation of any provision begins with, for the script that copies it
 * @param notes sentences about the translation, if it is one or is missing
 */
public record PolicyPage(
        Frame frame,
        List<Link> crumbs,
        String title,
        Banner banner,
        List<String> notes,
        List<OutlineEntry> outline,
        String paper,
        String textLanguage,
        String citation,
        List<Fact> facts,
        List<VersionRow> versions,
        String number,
        String historyHref,
        DateQuestion date,
        List<Link> downloads) {

    public PolicyPage {
        crumbs = List.copyOf(crumbs);
        notes = List.copyOf(notes);
        outline = List.copyOf(outline);
        facts = List.copyOf(facts);
        versions = List.copyOf(versions);
        downloads = List.copyOf(downloads);
    }
}
