package jp.naisc.council.policy.ui;

import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;

/** What a version is today, in one sentence and in one word. */
record VersionSentence(Words words) {
    Markup of(PolicyVersion version) {
        var number = words.number(version.number());
        return switch (version.validity()) {
            case Validity.Draft draft ->
                words.sentence("policy.validity.says.draft", number, words.date(version.dated()));
            case Validity.Upcoming upcoming ->
                words.sentence("policy.validity.says.upcoming", number, words.date(upcoming.from()));
            case Validity.InForce inForce ->
                words.sentence("policy.validity.says.force", number, words.date(inForce.since()));
            case Validity.Superseded superseded ->
                words.sentence(
                        "policy.validity.says.superseded",
                        number,
                        words.date(superseded.until()),
                        words.number(superseded.by()));
            case Validity.Withdrawn withdrawn ->
                words.sentence("policy.validity.says.withdrawn", number, words.date(withdrawn.on()));
        };
    }

    /** 現行, 未施行, 旧版, 廃止, or 案. */
    String word(PolicyVersion version) {
        return words.say("policy.validity." + key(version.validity()));
    }

    /** The class of the framed word: green only for what is in force. */
    String tag(PolicyVersion version) {
        return switch (version.validity()) {
            case Validity.InForce inForce -> "good";
            case Validity.Upcoming upcoming -> "key";
            case Validity.Draft draft -> "plain";
            case Validity.Superseded superseded -> "plain";
            case Validity.Withdrawn withdrawn -> "bad";
        };
    }

    private static String key(Validity validity) {
        return switch (validity) {
            case Validity.Draft draft -> "draft";
            case Validity.Upcoming upcoming -> "upcoming";
            case Validity.InForce inForce -> "force";
            case Validity.Superseded superseded -> "superseded";
            case Validity.Withdrawn withdrawn -> "withdrawn";
        };
    }
}
