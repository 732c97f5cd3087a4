package jp.naisc.council.policy;

/** How the official record names the things of this module. */
final class RecordSubjects {

    private RecordSubjects() {}

    static String of(Policy policy) {
        return "policy:" + policy.slug();
    }

    static String of(Policy policy, VersionNumber number) {
        return "version:" + policy.slug() + "/" + number;
    }

    static String of(CycleId cycle) {
        return "cycle:" + cycle;
    }
}
