package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Edit.Replaced;
import jp.naisc.council.document.step.Scar.Away;
import jp.naisc.council.document.step.Scar.Window;
import org.jspecify.annotations.Nullable;

/** Finds lost words among those that one edit puts in. */
final class Returns {

    /** Shorter words than this are equal by chance. */
    private static final int LEAST = 4;

    /** Where an anchor stands again, or only where it would have to; and what is still remembered. */
    record Found(Optional<Quotes.Range> words, Scar scar) {}

    /** A block that was put in as a whole, and where it begins. */
    private record Placed(Node block, int start) {}

    private final Edit edit;
    private final List<Replaced> inserted;
    private @Nullable List<Placed> whole;
    private @Nullable Quotes allWords;

    Returns(Edit edit) {
        this.edit = edit;
        this.inserted = edit.replaced().stream().filter(Replaced::inserts).toList();
    }

    /** Of words that are gone. */
    Optional<Found> ofLost(String quote, Scar scar, boolean justNow) {
        var back = scar.away().flatMap(away -> returned(away, justNow));
        if (back.isPresent() || inserted.isEmpty()) {
            return back;
        }
        return inWindow(quote, scar)
                .or(() -> putIn(scar))
                .map(words -> new Found(Optional.of(words), Scar.touched(edit.n())));
    }

    /** Of words of which some are left: what comes back must stand around them. */
    Optional<Found> ofHurt(String quote, Scar scar, int from, int to) {
        return inserted.isEmpty()
                ? Optional.empty()
                : inWindow(quote, scar)
                        .filter(words -> words.from() <= from && to <= words.to())
                        .map(words -> new Found(Optional.of(words), Scar.touched(edit.n())));
    }

    /** The very blocks that were taken out, in their order. */
    private Optional<Found> returned(Away away, boolean justNow) {
        var start = only(whole(), away);
        if (start.isEmpty() && justNow) {
            start = only(everywhere(), away);
        }
        return start.map(Placed::start)
                .map(at -> new Found(
                        Optional.of(new Quotes.Range(at + away.from(), at + away.to()))
                                .filter(words -> words.from() < words.to()),
                        new Scar(
                                away.window().map(window -> window.shifted(at)),
                                Optional.empty(),
                                Optional.empty(),
                                edit.n())));
    }

    /** Of two that are the same it is not known which one it is. */
    private Optional<Placed> only(List<Placed> all, Away away) {
        var same = all.stream()
                .filter(placed ->
                        away.blocks().getFirst().equals(digest(placed, away)) && goesOn(placed, away.blocks()))
                .limit(2)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static @Nullable String digest(Placed placed, Away away) {
        // a digest is only worth making where the block can hold the words
        return Losses.id(placed.block()) == null || placed.block().nodeSize() < away.to() - away.from()
                ? null
                : Losses.digest(placed.block());
    }

    private boolean goesOn(Placed first, List<String> digests) {
        Fragment blocks = edit.later().get().content();
        int index = blocks.indexAt(first.start());
        for (int i = 1; i < digests.size(); i++) {
            if (index + i >= blocks.childCount()
                    || !Losses.digest(blocks.child(index + i)).equals(digests.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Placed> whole() {
        var known = whole;
        if (known == null) {
            known = new ArrayList<>();
            for (Replaced range : inserted) {
                known.addAll(blocks(range.newStart(), range.newEnd()));
            }
            whole = known;
        }
        return known;
    }

    /** What was copied before it was taken out stands elsewhere already, until the second address of a block is mended. */
    private List<Placed> everywhere() {
        return blocks(0, edit.later().get().content().size());
    }

    private List<Placed> blocks(int from, int to) {
        Fragment blocks = edit.later().get().content();
        var placed = new ArrayList<Placed>();
        if (from >= blocks.size()) {
            return placed;
        }
        for (int i = blocks.indexAt(from); i < blocks.childCount() && blocks.offset(i) < to; i++) {
            int start = blocks.offset(i);
            if (from <= start && start + blocks.child(i).nodeSize() <= to) {
                placed.add(new Placed(blocks.child(i), start));
            }
        }
        return placed;
    }

    /** The words where they stood, once. Few letters only where nothing else has come there. */
    private Optional<Quotes.Range> inWindow(String quote, Scar scar) {
        return scar.window().filter(this::isTouched).filter(Window::hasRoom).flatMap(window -> Quotes.within(
                        edit.later().get(), window.from(), window.to())
                .onlyPlace(quote)
                .filter(words ->
                        quote.length() >= LEAST || (words.from() == window.from() && words.to() == window.to())));
    }

    private boolean isTouched(Window window) {
        return inserted.stream().anyMatch(range -> range.newStart() < window.to() && window.from() < range.newEnd());
    }

    /**
     * What was cut out is put in, in one piece: by anybody where it was, by the same person wherever, but only where the text
     * has these words nowhere else. Who takes out a word of the trade writes it again soon, and means another one.
     */
    private Optional<Quotes.Range> putIn(Scar scar) {
        if (inserted.size() != 1) {
            return Optional.empty();
        }
        var range = inserted.getFirst();
        return scar.cut().flatMap(cut -> {
            boolean same = cut.author().equals(edit.author())
                    && cut.until() >= edit.n()
                    && cut.words().length() >= LEAST;
            boolean here = scar.window()
                    .filter(window -> window.from() == range.newStart() && window.to() == range.newEnd())
                    .isPresent();
            return same || here
                    ? Quotes.within(edit.later().get(), range.newStart(), range.newEnd())
                            .allAre(cut.words())
                            .filter(words -> here || areNowhereElse(cut.words()))
                            .map(words -> new Quotes.Range(words.from() + cut.from(), words.from() + cut.to()))
                    : Optional.empty();
        });
    }

    private boolean areNowhereElse(String words) {
        var all = allWords;
        if (all == null) {
            all = new Quotes(edit.later().get());
            allWords = all;
        }
        return all.onlyPlace(words).isPresent();
    }
}
