package jp.naisc.council.policy.ui;

import java.util.List;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;

/** How provisions are named and set in the readings of a comparison. */
final class ComparisonLayout {
    private ComparisonLayout() {}

    /** Paragraphs of a policy bear no printed number; those of a statute (２) and items do. */
    static boolean printsLabel(Provision provision) {
        return !provision.label().mark().isEmpty()
                && (provision.kind() == ProvisionKind.ITEM
                        || provision.kind().isHeading()
                        || !provision.label().mark().equals(provision.label().brief()));
    }

    /** 第1節及び第2節, 第二条から第五条まで; nothing for paragraphs and items, which are only 略. */
    static String names(Words words, List<Provision> provisions) {
        var headings = provisions.stream()
                .filter(provision -> provision.kind().isHeading())
                .map(provision -> provision.label().brief())
                .filter(name -> !name.isEmpty())
                .toList();
        return switch (headings.size()) {
            case 0 -> "";
            case 1 -> headings.getFirst();
            case 2 -> words.say("policy.compare.names.two", headings.getFirst(), headings.getLast());
            default -> words.say("policy.compare.names.range", headings.getFirst(), headings.getLast());
        };
    }

    /** A provision as it stands, without marks. */
    static void plain(Provision provision, Markup html) {
        boolean heading = provision.kind().isHeading();
        boolean numbered = !heading && printsLabel(provision);
        html.open("p", "class", heading ? "h" : numbered ? "item" : "t");
        if ((heading || numbered) && !provision.label().mark().isEmpty()) {
            html.line("span", provision.label().mark(), "class", "label");
        }
        html.line("span", provision.text()).close();
    }
}
