package jp.naisc.council.drafting.amendment.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.drafting.amendment.Piece;

/** Several suggestions in one paragraph are read as one: the paragraph once, with all that is wanted of it. */
final class Gathered {

    /** Words of a standing text, from and to, that give way to others. */
    private record Edit(int from, int to, String now) {}

    private Gathered() {}

    /** In the order of the first piece of each provision; what cannot be shown in one stays as it is. */
    static List<Piece> of(List<Piece> pieces) {
        record Place(Optional<ProvisionId> provision, Piece.Shape shape, String standing) {}
        var places = new LinkedHashMap<Place, List<Piece>>();
        for (Piece piece : pieces) {
            places.computeIfAbsent(
                            new Place(piece.provision(), piece.shape(), piece.standing()), place -> new ArrayList<>())
                    .add(piece);
        }
        return places.values().stream()
                .flatMap(same -> same.getFirst().shape() == Piece.Shape.WORDS
                        ? one(same).map(List::of).orElse(same).stream()
                        : same.stream())
                .toList();
    }

    private static Optional<Piece> one(List<Piece> pieces) {
        var first = pieces.getFirst();
        var edits = pieces.stream()
                .flatMap(piece -> edits(piece.runs()).stream())
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
                .toList();
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).from() <= edits.get(i - 1).to()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Piece(
                first.suggestion(), first.provision(), first.label(), first.shape(), runs(first.standing(), edits)));
    }

    private static List<Edit> edits(List<WordRun> runs) {
        var edits = new ArrayList<Edit>();
        int at = 0;
        int open = -1;
        var now = new StringBuilder();
        for (WordRun run : runs) {
            if (run.isSame() && open >= 0) {
                edits.add(new Edit(open, at, now.toString()));
                open = -1;
                now.setLength(0);
            } else if (!run.isSame() && open < 0) {
                open = at;
            }
            now.append(run.isSame() ? "" : run.after());
            at += run.before().length();
        }
        if (open >= 0) {
            edits.add(new Edit(open, at, now.toString()));
        }
        return edits;
    }

    private static List<WordRun> runs(String standing, List<Edit> edits) {
        var runs = new ArrayList<WordRun>();
        int at = 0;
        for (Edit edit : edits) {
            add(runs, WordRun.same(standing.substring(at, edit.from())));
            add(runs, WordRun.deleted(standing.substring(edit.from(), edit.to())));
            add(runs, WordRun.inserted(edit.now()));
            at = edit.to();
        }
        add(runs, WordRun.same(standing.substring(at)));
        return runs;
    }

    private static void add(List<WordRun> runs, WordRun run) {
        if (!run.text().isEmpty()) {
            runs.add(run);
        }
    }
}
