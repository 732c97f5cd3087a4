package jp.naisc.council.document.step;

import java.util.Set;
import jp.naisc.council.document.model.JsonLimits;

/**
 * What an authority takes.
 *
 * @param json limits before parsing
 * @param maxSteps steps in one submit, those inside a set of marks counted too
 * @param maxDocumentSize length of the resulting document in positions
 * @param closedMarks names of marks that steps may not add
 */
public record AuthorityRules(JsonLimits json, int maxSteps, int maxDocumentSize, Set<String> closedMarks) {

    private static final Set<String> SUGGESTIONS = Set.of("insertion", "deletion");
    private static final int MAX_STEPS = 500;

    /** Three times the longest text that we measured with. */
    private static final int MAX_DOCUMENT_SIZE = 1_000_000;

    /** Direct editing: nobody may add suggestions. */
    public static final AuthorityRules DIRECT =
            new AuthorityRules(JsonLimits.SUBMIT, MAX_STEPS, MAX_DOCUMENT_SIZE, SUGGESTIONS);

    /** Direct editing and suggestions. */
    public static final AuthorityRules SUGGESTING =
            new AuthorityRules(JsonLimits.SUBMIT, MAX_STEPS, MAX_DOCUMENT_SIZE, Set.of());

    /** Acts of services on a whole text, which no browser sends. */
    public static final AuthorityRules ACTS =
            new AuthorityRules(JsonLimits.SUBMIT, 100_000, MAX_DOCUMENT_SIZE, Set.of());

    public AuthorityRules {
        closedMarks = Set.copyOf(closedMarks);
    }
}
