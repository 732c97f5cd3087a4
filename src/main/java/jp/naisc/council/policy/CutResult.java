package jp.naisc.council.policy;

import java.util.List;

/** What came of cutting a version from a draft. */
public sealed interface CutResult {

    record Cut(PolicyVersion version) implements CutResult {}

    /**
     * Somebody else took the number in the same moment. Nothing was stored; the person looks at what was cut and
     * decides whether another version is still wanted.
     */
    record NumberTaken(VersionNumber number) implements CutResult {}

    /** The same words as the version before: there is nothing to cut. */
    record Unchanged(VersionNumber same) implements CutResult {}

    /** The cycle stands where no version is cut. */
    record NotAtThisStage(Stage stage) implements CutResult {}

    /** Cross-references point nowhere; a version must not hold a broken promise. */
    record BrokenReferences(List<String> targets) implements CutResult {}

    record NoSuchCycle() implements CutResult {}
}
