package jp.naisc.council.drafting.amendment.ui;

import static jp.naisc.council.document.compare.WordRun.deleted;
import static jp.naisc.council.document.compare.WordRun.inserted;
import static jp.naisc.council.document.compare.WordRun.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.drafting.amendment.Piece;
import jp.naisc.council.drafting.amendment.Piece.Shape;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static Piece piece(String suggestion, String provision, Shape shape, WordRun... runs) {
        return new Piece(suggestion, Optional.of(new ProvisionId(provision)), "", shape, List.of(runs));
    }

    @Test
    void twoSuggestionsInOneParagraphAreOne() {
        var first = piece("a", "p1", Shape.WORDS, deleted("三十"), inserted("四十五"), same("日以上。三十日未満。"));
        var second = piece("b", "p1", Shape.WORDS, same("三十日以上。"), deleted("三十"), inserted("四十五"), same("日未満。"));
        assertThat(Gathered.of(List.of(second, first)))
                .singleElement()
                .extracting(Piece::runs)
                .isEqualTo(List.of(
                        deleted("三十"), inserted("四十五"), same("日以上。"), deleted("三十"), inserted("四十五"), same("日未満。")));
    }

    @Test
    void whatTouchesStandsAmongOthersOrIsANewProvisionStaysByItself() {
        var one = piece("a", "p1", Shape.WORDS, same("国は"), deleted("速やかに"), same("定める。"));
        var touching = piece("b", "p1", Shape.WORDS, same("国は速やかに"), inserted("必ず"), same("定める。"));
        var elsewhere = piece("c", "p2", Shape.WORDS, inserted("また、"), same("国は定める。"));
        var added = piece("d", "p3", Shape.NEW_PROVISION, inserted("新しい段落。"));
        var moved = piece("e", "p1", Shape.WORDS, inserted("まず、"), same("国は速やかに必ず定める。"));
        var all = List.of(one, touching, elsewhere, added, moved);
        assertThat(Gathered.of(all)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void standingAndProposedWordsStayWhatTheyWere() {
        var one = piece("a", "p1", Shape.WORDS, inserted("甲"), same("乙丙丁"), deleted("戊"));
        var two = piece("b", "p1", Shape.WORDS, same("乙"), deleted("丙"), inserted("己"), same("丁戊"));
        var both = Gathered.of(List.of(one, two));
        assertThat(both).singleElement().satisfies(piece -> {
            assertThat(piece.standing()).isEqualTo("乙丙丁戊");
            assertThat(piece.proposed()).isEqualTo("甲乙己丁");
        });
    }
}
