package jp.naisc.council.drafting.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of an amendment as its mover last stood by them, beside the words as they are now.
 *
 * @param places one for each piece
 */
public record Ground(List<Place> places) {

    /**
     * One piece then and now.
     *
     * @param now empty when nothing of the suggestion is left there
     */
    public record Place(Piece then, Optional<Piece> now) {

        public boolean isSame() {
            return now.filter(then::saysTheSame).isPresent();
        }
    }

    public Ground {
        places = List.copyOf(places);
    }

    /** @param now the pieces that are in the text, by suggestion */
    static Ground of(List<Piece> then, Map<String, List<Piece>> now) {
        var places = new ArrayList<Place>();
        for (Piece piece : then) {
            var left = new ArrayList<>(now.getOrDefault(piece.suggestion(), List.of()));
            var same = left.stream().filter(piece::isOfSamePlace).findFirst();
            // a place that no piece was filed for: this one was joined to another provision, or divided
            left.removeIf(here -> then.stream().anyMatch(here::isOfSamePlace));
            places.add(new Place(piece, same.or(() -> left.stream().findFirst())));
        }
        return new Ground(places);
    }

    /** Whether the mover has to say what is to become of it. */
    public boolean isChanged() {
        return places.stream().anyMatch(place -> !place.isSame());
    }

    /** Whether nothing of it is left in the text. */
    public boolean isGone() {
        return places.stream().allMatch(place -> place.now().isEmpty());
    }
}
