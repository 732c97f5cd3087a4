package jp.naisc.council.policy;

/** What came of publishing or registering an edition. */
public sealed interface PublishResult {

    record Published(PolicyVersion version) implements PublishResult {}

    /** The edition is there already, or was published in the same moment. */
    record NumberTaken(VersionNumber number) implements PublishResult {}

    /** A revision under way leads to this edition; only earlier ones can be registered beside it. */
    record KeptForCycle(RevisionCycle cycle) implements PublishResult {}

    record NotAtThisStage(Stage stage) implements PublishResult {}

    record NoSuchVersion() implements PublishResult {}

    record NoSuchPolicy() implements PublishResult {}
}
