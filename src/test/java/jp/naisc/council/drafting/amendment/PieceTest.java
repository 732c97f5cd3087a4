package jp.naisc.council.drafting.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.compare.WordRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an amendment as they are kept. */
class PieceTest {

    @ParameterizedTest
    @ValueSource(strings = {"甲は乙とする。", "", "\n", "\r", "a\r\nb", "\\n", "\\\\\n", "-\n+\n=", "\u2028\u0085", "末尾\n"})
    void wordsComeBackAsTheyWere(String words) {
        var runs = List.of(WordRun.same(words), WordRun.deleted(words), WordRun.inserted(words));
        var piece = new Piece("s-1", Optional.empty(), "", Piece.Shape.WORDS, runs);

        assertThat(Piece.unpacked(piece.packed())).isEqualTo(runs);
        assertThat(piece.words()).isEqualTo(words.repeat(3));
    }
}
