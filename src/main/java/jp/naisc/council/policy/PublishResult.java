package jp.naisc.council.policy;

import java.time.LocalDate;

/** What came of publishing or registering an edition. */
public sealed interface PublishResult {

    record Published(PolicyVersion version) implements PublishResult {}

    /** The edition is there already, or was published in the same moment. */
    record NumberTaken(VersionNumber number) implements PublishResult {}

    /** A revision under way leads to this edition; only earlier ones can be registered beside it. */
    record KeptForCycle(RevisionCycle cycle) implements PublishResult {}

    /**
     * It would take effect before an edition it follows, and on that edition's day give way to it: what was decided later
     * would never last.
     */
    record BeforeEarlierEdition(VersionNumber earlier, LocalDate effective) implements PublishResult {}

    record NotAtThisStage(Stage stage) implements PublishResult {}

    record NoSuchVersion() implements PublishResult {}

    record NoSuchPolicy() implements PublishResult {}
}
