package jp.naisc.council.drafting.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wants a thread to be about, as an unsent remark keeps it. */
class TargetTest {

    /** Whoever selects everything is told so when he sends; until then his whole text is not stored with every pause. */
    @Test
    void aSelectionKeepsNoMoreWordsThanAThreadMayBeAbout() {
        var all = new Target.Words(7, 1, 250_001, "条".repeat(250_000));
        assertThat(all.quote()).hasSize(Spots.LONGEST_QUOTE).startsWith("条条").endsWith("…");
        assertThat(Target.read(all.write())).contains(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "w", "w 1 2 3", "w 1 2 x words", "w 99999999999999999999 1 2 words", "p ", "p <b>", "q"})
    void whatIsNoTargetIsNone(String written) {
        assertThat(Target.read(written)).isEmpty();
    }
}
