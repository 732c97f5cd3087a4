package jp.naisc.council.publication.web;

import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.publication.PublicPolicy;

/** How a version and its provisions are cited: who, what, which version, from when, where in it. */
final class Citations {

    private Citations() {}

    static String of(Telling telling, PublicPolicy policy, PolicyVersion version) {
        var words = telling.words();
        return words.say(
                version.number().isEdition() ? "citation.whole" : "citation.draft",
                words.say("council"),
                telling.name(policy),
                telling.name(version.number()),
                telling.date(telling.since(version)));
    }

    /** The label is the full one, the address has the host. */
    static String of(Telling telling, PublicPolicy policy, PolicyVersion version, String label, String address) {
        var whole = of(telling, policy, version);
        return (label.isEmpty() ? whole : telling.words().say("citation.provision", whole, label)) + " " + address;
    }
}
