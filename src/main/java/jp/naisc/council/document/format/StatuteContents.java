package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;

/** Compares a printed 目次 with the one that follows from the text: heading by heading with its range of articles. */
final class StatuteContents {

    private StatuteContents() {}

    static List<ImportNote> differences(List<String> printed, PolicyText text) {
        Map<String, Integer> generated = new LinkedHashMap<>();
        generated(text).forEach(entry -> generated.merge(entry, 1, Integer::sum));
        var differing = new ArrayList<String>();
        for (String entry : printed) {
            String bare = bare(entry);
            if (generated.containsKey(bare)) {
                generated.computeIfPresent(bare, (any, count) -> count == 1 ? null : count - 1);
            } else if (!bare.startsWith("附則")) {
                differing.add(entry);
            }
        }
        generated.forEach((entry, count) -> differing.addAll(Collections.nCopies(count, entry)));
        return differing.stream()
                .limit(ImportLimits.NOTES)
                .map(entry -> new ImportNote(ImportNote.Kind.CONTENTS_DIFFER, 0, entry))
                .toList();
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
