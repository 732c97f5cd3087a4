package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;

/** Compares a printed 目次 with the one that follows from the text: heading by heading with its range of articles. */
final class StatuteContents {

    private StatuteContents() {}

    static List<ImportNote> differences(List<String> printed, PolicyText text) {
        List<String> generated = generated(text);
        var notes = new ArrayList<ImportNote>();
        for (String entry : printed) {
            String bare = bare(entry);
            if (!generated.remove(bare) && !bare.startsWith("附則")) {
                notes.add(new ImportNote(ImportNote.Kind.CONTENTS_DIFFER, 0, entry));
            }
        }
        generated.forEach(entry -> notes.add(new ImportNote(ImportNote.Kind.CONTENTS_DIFFER, 0, entry)));
        return notes;
    }

    private static List<String> generated(PolicyText text) {
        var entries = new ArrayList<String>();
        for (Provision provision : text.provisions()) {
            boolean listed = provision.kind().isHeading()
                    && !provision.kind().isAnnex()
                    && provision.kind() != ProvisionKind.ARTICLE;
            if (listed) {
                entries.add(bare(provision.label().brief() + provision.text() + range(provision)));
            }
        }
        return entries;
    }

    /** 第五条―第十一条: printed only where the articles stand directly below. */
    private static String range(Provision heading) {
        List<Provision> articles = heading.children().stream()
                .filter(child -> child.kind() == ProvisionKind.ARTICLE)
                .toList();
        if (articles.isEmpty()) {
            return "";
        }
        String first = articles.getFirst().label().brief();
        String last = articles.getLast().label().brief();
        String dash = articles.size() == 2 ? "・" : "―";
        return articles.size() == 1 ? "（" + first + "）" : "（" + first + dash + last + "）";
    }

    /** Without layout, and with one sign for the two that stand between two articles. */
    private static String bare(String entry) {
        return entry.replaceAll("[ \u3000\t]", "")
                .replace('・', '―')
                .replace('—', '―')
                .replace('－', '―');
    }
}
