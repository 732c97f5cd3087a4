package jp.naisc.council.publication.page;

import java.util.List;

/**
 * A version's note in plain words.
 *
 * @param title one sentence
 * @param points what changes, one point each
 * @param concerned whom it concerns; may be empty
 * @param language of the words: Japanese where no English note was written
 */
public record Note(String title, List<String> points, String concerned, String language) {

    public Note {
        points = List.copyOf(points);
    }
}
