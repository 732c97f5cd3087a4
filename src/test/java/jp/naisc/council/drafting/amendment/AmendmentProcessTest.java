package jp.naisc.council.drafting.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.naisc.council.drafting.amendment.AmendmentProcess.Hand;
import org.junit.jupiter.api.Test;

/** The whole matrix of states. A change of the procedure shows here, cell by cell. */
class AmendmentProcessTest {

    /** m mover, s seconder, d decider; ! where a reason is required. */
    private static final String EXPECTED = """
            from \\ to       DRAFT TABLE SUPPO ADOPT PARTL REJEC WITHD MERGE OVERT
            DRAFT           ·     m     ·     ·     ·     ·     m     md!   d
            TABLED          ·     ·     s     ·     ·     d!    m     md!   d
            SUPPORTED       ·     ·     ·     d     d!    d!    m     md!   d
            ADOPTED         ·     ·     ·     ·     ·     ·     ·     ·     ·
            PARTLY_ADOPTED  ·     ·     ·     ·     ·     ·     ·     ·     ·
            REJECTED        ·     ·     ·     ·     ·     ·     ·     ·     ·
            WITHDRAWN       ·     ·     ·     ·     ·     ·     ·     ·     ·
            MERGED          ·     ·     ·     ·     ·     ·     ·     ·     ·
            OVERTAKEN       ·     ·     ·     ·     ·     ·     ·     ·     ·
            """;

    @Test
    void theMatrixIsThis() {
        assertThat(printed()).isEqualTo(EXPECTED);
    }

    @Test
    void whatIsOverStaysAsItIs() {
        assertThat(AmendmentProcess.moves()).allMatch(move -> move.from().isAlive());
        assertThat(AmendmentState.values())
                .allMatch(state -> state == AmendmentState.DRAFT
                        || AmendmentProcess.moves().stream().anyMatch(move -> move.to() == state));
    }

    private static String printed() {
        var head = Arrays.stream(AmendmentState.values())
                .map(state -> state.name().substring(0, 5))
                .collect(Collectors.joining(" ", "%-16s".formatted("from \\ to"), "\n"));
        return head
                + Arrays.stream(AmendmentState.values())
                        .map(AmendmentProcessTest::line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(AmendmentState from) {
        var line = "%-16s".formatted(from)
                + Arrays.stream(AmendmentState.values())
                        .map(to -> AmendmentProcess.between(from, to)
                                .map(AmendmentProcessTest::cell)
                                .orElse("·"))
                        .map("%-6s"::formatted)
                        .collect(Collectors.joining());
        return line.stripTrailing();
    }

    private static String cell(AmendmentProcess.Move move) {
        return Arrays.stream(Hand.values())
                        .filter(move.hands()::contains)
                        .map(hand -> hand.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining())
                + (move.reason() ? "!" : "");
    }
}
