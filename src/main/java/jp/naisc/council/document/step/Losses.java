package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Edit.Replaced;
import jp.naisc.council.document.step.Scar.Away;
import jp.naisc.council.document.step.Scar.Cut;
import jp.naisc.council.document.step.Scar.Window;
import org.jspecify.annotations.Nullable;

/** What one edit takes from anchors, and what is to be remembered of it. */
final class Losses {

    /** Among so many steps of a text what somebody cut out is still what he puts in. */
    private static final int SHORTLY = 2_000;

    private final Edit edit;
    private final List<Replaced> ranges;
    private final int firstTaken;
    private final int lastTaken;
    private final int firstChange;
    private final int lastChange;

    Losses(Edit edit) {
        this.edit = edit;
        this.ranges = edit.replaced();
        this.firstTaken = ranges.stream()
                .filter(Replaced::deletes)
                .mapToInt(Replaced::oldStart)
                .min()
                .orElse(Integer.MAX_VALUE);
        this.firstChange = edit.map().firstChange();
        this.lastChange = ranges.isEmpty() ? 0 : ranges.getLast().oldEnd();
        this.lastTaken = ranges.stream()
                .filter(Replaced::deletes)
                .mapToInt(Replaced::oldEnd)
                .max()
                .orElse(0);
    }

    /** Whether words at an edge of a range are taken. What is taken from its middle leaves both edges where they are. */
    boolean hurts(int from, int to) {
        if (from >= lastTaken || to <= firstTaken) {
            return false;
        }
        for (Replaced range : ranges) {
            boolean first = range.oldStart() <= from && from < range.oldEnd();
            boolean last = range.oldStart() < to && to <= range.oldEnd();
            if (first || last) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range is written in, or words of it are taken. */
    boolean touches(int from, int to) {
        if (from >= lastChange || to <= firstChange) {
            return false;
        }
        for (Replaced range : ranges) {
            if (range.oldStart() < to && range.oldEnd() > from) {
                return true;
            }
        }
        return false;
    }

    /** What is remembered of an anchor that stood at a range and has lost words now, or before. */
    Scar ofHurt(int from, int to, Scar earlier) {
        if (isBeforeAll(earlier)) {
            return earlier;
        }
        var window = earlier.window().orElse(new Window(from, to, to - from));
        return new Scar(
                mapped(window), Optional.empty(), Optional.empty(), touches(from, to) ? edit.n() : earlier.since());
    }

    /** What is remembered of one whose last words went. */
    Scar ofLost(int from, int to, Scar earlier) {
        var window = earlier.window();
        return new Scar(
                mapped(window.orElse(new Window(from, to, to - from))),
                away(from, to, window),
                cut(from, to),
                edit.n());
    }

    /** What is remembered of one that had lost its words before. */
    Scar ofOrphan(Scar earlier) {
        if (!earlier.mayComeBack() || isBeforeAll(earlier)) {
            return earlier;
        }
        var away = earlier.away()
                .or(() -> earlier.window().flatMap(window -> away(window.from(), window.to(), Optional.of(window))
                        .map(words -> new Away(words.blocks(), words.from(), words.from(), words.window()))));
        return new Scar(
                earlier.window().flatMap(this::mapped),
                away,
                earlier.cut().filter(cut -> cut.until() >= edit.n()),
                earlier.since());
    }

    /** Nothing that this edit does reaches it. */
    private boolean isBeforeAll(Scar scar) {
        return scar.window()
                .filter(window -> window.to() < edit.map().firstChange())
                .isPresent();
    }

    /** The window takes in what is put at its edges, and grows with what is taken around it. */
    private Optional<Window> mapped(Window window) {
        int from = window.from();
        int to = window.to();
        for (Replaced range : ranges) {
            if (range.deletes() && range.oldStart() <= window.to() && range.oldEnd() >= window.from()) {
                from = Math.min(from, range.oldStart());
                to = Math.max(to, range.oldEnd());
            }
        }
        int room = window.room() + (to - from) - (window.to() - window.from());
        return Optional.of(new Window(edit.map().map(from, -1), edit.map().map(to, 1), room));
    }

    /** The blocks around a range, where this edit took out all of them as wholes. */
    private Optional<Away> away(int from, int to, Optional<Window> window) {
        Fragment blocks = edit.before().content();
        int first = blocks.indexAt(from);
        int last = blocks.indexAt(Math.max(from, to - 1));
        if (last >= blocks.childCount()) {
            return Optional.empty();
        }
        int start = blocks.offset(first);
        int end = blocks.offset(last) + blocks.child(last).nodeSize();
        boolean whole = ranges.stream().anyMatch(range -> range.oldStart() <= start && end <= range.oldEnd());
        if (!whole) {
            return Optional.empty();
        }
        var digests = new ArrayList<String>();
        for (int i = first; i <= last; i++) {
            if (id(blocks.child(i)) == null) {
                return Optional.empty();
            }
            digests.add(digest(blocks.child(i)));
        }
        var inside =
                window.filter(one -> start <= one.from() && one.to() <= end).map(one -> one.shifted(-start));
        return Optional.of(new Away(digests, from - start, to - start, inside));
    }

    private Optional<Cut> cut(int from, int to) {
        return ranges.stream()
                .filter(range -> range.oldStart() <= from && to <= range.oldEnd() && !range.inserts())
                .findFirst()
                .flatMap(range -> {
                    var words = Quotes.of(edit.before(), range.oldStart(), range.oldEnd());
                    return words.length() == range.oldEnd() - range.oldStart()
                            ? Optional.of(new Cut(
                                    edit.author(),
                                    words,
                                    from - range.oldStart(),
                                    to - range.oldStart(),
                                    edit.n() + SHORTLY))
                            : Optional.empty();
                });
    }

    /** Two blocks of one digest have the same id and say the same. */
    static String digest(Node block) {
        return Digest.of(block.toJson()).hex();
    }

    static @Nullable String id(Node block) {
        return block.type().hasAttribute("id") ? block.attrString("id") : null;
    }
}
