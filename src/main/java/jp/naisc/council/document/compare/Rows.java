package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.naisc.council.document.Provision;

/**
 * Builds the comparison table by the rules of domain.md §7: changed provisions in full, unchanged headings above them
 * as locators, every run of unchanged siblings one （略）, and what came or went beside （新設） or （削る）.
 */
final class Rows {

    private final Findings findings;
    private final ReadingOrder order;
    private final boolean[] touched;
    private final List<Row> rows = new ArrayList<>();

    Rows(Findings findings) {
        this.findings = findings;
        this.order = findings.order();
        this.touched = new boolean[order.entries().size()];
        for (int i = touched.length - 1; i >= 0; i--) {
            ReadingOrder.Entry entry = order.entry(i);
            touched[i] |= entry.standing() != Differences.Standing.SAME || findings.isRenumbered(entry);
            if (touched[i] && entry.parent() != Block.ROOT) {
                touched[entry.parent()] = true;
            }
        }
    }

    List<Row> build() {
        addChildren(Block.ROOT);
        return List.copyOf(rows);
    }

    private void addChildren(int parent) {
        List<Integer> omitted = new ArrayList<>();
        for (int child : order.children(parent)) {
            if (!touched[child]) {
                boolean otherSort = !omitted.isEmpty() && isHeading(omitted.get(0)) != isHeading(child);
                if (otherSort) {
                    flush(omitted);
                }
                if (order.entry(child).after() > 0) {
                    omitted.add(child);
                }
                continue;
            }
            flush(omitted);
            add(child);
        }
        flush(omitted);
    }

    private boolean isHeading(int entry) {
        return findings.provisionAfter(order.entry(entry).after()).kind().isHeading();
    }

    private void flush(List<Integer> omitted) {
        if (!omitted.isEmpty()) {
            rows.add(new Row(OptionalInt.empty(), List.of(omittedAfter(omitted)), List.of(omittedBefore(omitted))));
            omitted.clear();
        }
    }

    private Line omittedAfter(List<Integer> entries) {
        return new Line.Omitted(entries.stream()
                .map(e -> findings.provisionAfter(order.entry(e).after()))
                .toList());
    }

    private Line omittedBefore(List<Integer> entries) {
        return new Line.Omitted(entries.stream()
                .map(e -> findings.provisionBefore(order.entry(e).before()))
                .toList());
    }

    private void add(int index) {
        ReadingOrder.Entry entry = order.entry(index);
        switch (entry.standing()) {
            case INSERTED, INSERTED_WITHIN, DELETED, DELETED_WITHIN -> addWhole(index);
            case SPLIT -> {
                addSplit(index);
                addChildren(index);
            }
            // its words stand in the row of the first part
            case SPLIT_PART -> addChildren(index);
            case MERGED -> {
                addMerged(index, entry);
                addChildren(index);
            }
            case SAME, REWORDED, RETITLED, MOVED, MERGED_PART -> addPair(index, entry);
        }
    }

    /** A provision that came or went, with everything that came or went with it, as one row where it is contiguous. */
    private void addWhole(int index) {
        List<Line> lines = new ArrayList<>();
        collectWhole(index, order.entry(index).isGone(), lines, findings.number(index));
        flushWhole(order.entry(index).isGone(), lines, findings.number(index));
    }

    private void collectWhole(int index, boolean gone, List<Line> lines, OptionalInt number) {
        ReadingOrder.Entry entry = order.entry(index);
        lines.add(line(entry, gone, true, findings.words(index)));
        for (int child : order.children(index)) {
            Differences.Standing standing = order.entry(child).standing();
            if (standing == Differences.Standing.INSERTED_WITHIN || standing == Differences.Standing.DELETED_WITHIN) {
                collectWhole(child, gone, lines, number);
            } else {
                flushWhole(gone, lines, number);
                add(child);
            }
        }
    }

    private void flushWhole(boolean gone, List<Line> lines, OptionalInt number) {
        if (lines.isEmpty()) {
            return;
        }
        rows.add(
                gone
                        ? new Row(number, List.of(new Line.Removed()), lines)
                        : new Row(number, lines, List.of(new Line.NewlyMade())));
        lines.clear();
    }

    private void addPair(int index, ReadingOrder.Entry entry) {
        boolean relabelled =
                entry.after() > 0 && (findings.isRenumbered(entry) || entry.standing() == Differences.Standing.MOVED);
        List<WordRun> words = findings.words(index);
        List<Line> after = new ArrayList<>(List.of(line(entry, false, relabelled, words)));
        List<Line> before = new ArrayList<>(List.of(line(entry, true, relabelled, words)));
        List<Integer> children = order.children(index);
        boolean bodyUntouched = !children.isEmpty() && children.stream().noneMatch(child -> touched[child]);
        if (bodyUntouched) {
            after.add(omittedAfter(children));
            before.add(omittedBefore(children));
        }
        rows.add(new Row(findings.number(index), after, before));
        if (!bodyUntouched) {
            addChildren(index);
        }
    }

    private void addSplit(int index) {
        List<Line> after = new ArrayList<>();
        Change.Split split =
                (Change.Split) findings.changes().get(findings.number(index).orElseThrow() - 1);
        List<Content> parts = split.after().stream()
                .map(provision -> Content.plain(provision.text()))
                .toList();
        List<List<WordRun>> words = Boundaries.cut(split.words(), parts, true);
        for (int i = 0; i < parts.size(); i++) {
            after.add(text(split.after().get(i), i > 0, column(words.get(i), false)));
        }
        rows.add(new Row(
                findings.number(index), after, List.of(text(split.before(), false, column(split.words(), true)))));
    }

    private void addMerged(int index, ReadingOrder.Entry entry) {
        List<WordRun> words = findings.words(index);
        List<List<WordRun>> cut = Boundaries.cut(words, findings.partsBefore(entry.after()), false);
        List<Provision> merged = findings.provisionsMergedInto(entry.after());
        List<Line> before = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            before.add(text(merged.get(i), i > 0, column(cut.get(i), true)));
        }
        Provision after = findings.provisionAfter(entry.after());
        rows.add(new Row(findings.number(index), List.of(text(after, false, column(words, false))), before));
    }

    private Line line(ReadingOrder.Entry entry, boolean before, boolean relabelled, List<WordRun> words) {
        int block = before ? entry.before() : entry.after();
        if (block == 0) {
            return new Line.Text(Optional.empty(), "", false, column(words, before));
        }
        Provision provision = before ? findings.provisionBefore(block) : findings.provisionAfter(block);
        boolean fromElsewhere = before && entry.standing() == Differences.Standing.MOVED && cameFromElsewhere(entry);
        String label = fromElsewhere ? provision.label().full() : printed(provision);
        return new Line.Text(Optional.of(provision), label, relabelled, column(words, before));
    }

    private boolean cameFromElsewhere(ReadingOrder.Entry entry) {
        Optional<Provision> was = findings.provisionBefore(entry.before()).parent();
        Optional<Provision> is = findings.provisionAfter(entry.after()).parent();
        return !was.map(Provision::id).equals(is.map(Provision::id));
    }

    private Line text(Provision provision, boolean relabelled, List<WordRun> words) {
        return new Line.Text(Optional.of(provision), printed(provision), relabelled, words);
    }

    private String printed(Provision provision) {
        return findings.hasOfficialNumber(provision) ? provision.label().mark() : "";
    }

    /** The runs that stand in one column, with the words of that column. */
    private static List<WordRun> column(List<WordRun> words, boolean before) {
        WordRun.Kind hidden = before ? WordRun.Kind.INSERTED : WordRun.Kind.DELETED;
        return words.stream()
                .filter(run -> run.kind() != hidden)
                .map(run -> before && run.isSame() ? WordRun.same(run.before()) : run)
                .toList();
    }
}
