package jp.naisc.council.publication.web;

import java.util.List;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.compare.Passage;
import jp.naisc.council.document.format.Html;
import jp.naisc.council.publication.page.Words;

/** Both texts read as one: nothing left out, what went struck through where it stood, what came marked. */
final class ComparedReading {

    private static final int HIGHEST_HEADING = 3;
    private static final int LOWEST_HEADING = 5;

    private final RunsHtml runs;
    private final NumberingScheme scheme;
    private final StringBuilder out = new StringBuilder(4096);
    private int lastChange;

    ComparedReading(Words words, NumberingScheme scheme) {
        this.runs = new RunsHtml(words);
        this.scheme = scheme;
    }

    String of(List<Passage> passages) {
        passages.forEach(this::write);
        return out.toString();
    }

    private void write(Passage passage) {
        var provision = passage.after().or(passage::before);
        var number = passage.change().orElse(0);
        var begins = number > 0 && number != lastChange;
        out.append("<div class=\"blk");
        if (number > 0) {
            out.append(" changed");
        }
        if (begins) {
            out.append(" change\" id=\"c").append(number);
            lastChange = number;
        }
        out.append("\">");
        if (begins) {
            out.append("<a class=\"turn\" href=\"#c")
                    .append(number)
                    .append("\">")
                    .append(number)
                    .append("</a>");
        }
        if (provision.isPresent()) {
            provision(passage, provision.get());
        } else {
            wrapped("p", passage);
        }
        out.append("</div>\n");
    }

    private void provision(Passage passage, Provision provision) {
        if (provision.kind().isHeading()) {
            wrapped("h" + Math.min(HIGHEST_HEADING + provision.depth(), LOWEST_HEADING), passage);
        } else if (provision.kind() == ProvisionKind.ITEM) {
            out.append("<div class=\"item l").append(provision.itemLevel()).append("\"><span class=\"n\">");
            label(passage);
            out.append("</span><p>");
            runs.write(out, passage.words());
            out.append("</p></div>");
        } else {
            out.append("<p>");
            if (scheme == NumberingScheme.STATUTE && !provision.label().mark().isEmpty()) {
                out.append("<span class=\"n\">");
                label(passage);
                out.append("</span>　");
            }
            runs.write(out, passage.words());
            out.append("</p>");
        }
    }

    private void wrapped(String element, Passage passage) {
        out.append('<').append(element).append('>');
        if (passage.after().or(passage::before).isPresent()) {
            out.append("<span class=\"label\">");
            label(passage);
            out.append("</span>");
        }
        out.append("<span class=\"heading\">");
        runs.write(out, passage.words());
        out.append("</span></").append(element).append('>');
    }

    /** The number in the text after; where it changed, the old one is shown as gone. */
    private void label(Passage passage) {
        var before = passage.before().map(provision -> provision.label().mark()).orElse("");
        var after = passage.after().map(provision -> provision.label().mark()).orElse("");
        if (before.equals(after)) {
            Html.escape(out, after);
            return;
        }
        if (!before.isEmpty()) {
            runs.label(out, before, true, true);
        }
        if (!after.isEmpty()) {
            runs.label(out, after, true, false);
        }
    }
}
