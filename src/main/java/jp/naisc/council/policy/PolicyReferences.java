package jp.naisc.council.policy;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.record.ReferenceNames;
import org.springframework.stereotype.Component;

/** Tells readers of the record which policy, version or revision an entry is about; the forms are {@link RecordSubjects}'. */
@Component
class PolicyReferences implements ReferenceNames {

    private final Policies policies;
    private final RevisionCycles cycles;

    PolicyReferences(Policies policies, RevisionCycles cycles) {
        this.policies = policies;
        this.cycles = cycles;
    }

    @Override
    public Optional<String> name(String reference, InterfaceLanguage language) {
        var colon = reference.indexOf(':');
        var rest = reference.substring(colon + 1);
        var text = language.pick(TextLanguage.JA, TextLanguage.EN);
        return switch (reference.substring(0, Math.max(0, colon))) {
            case "policy" -> policyTitle(rest, text);
            case "version" -> versionTitle(rest, text);
            case "cycle" ->
                CycleId.parse(rest).flatMap(cycles::find).map(cycle -> cycle.titles()
                        .in(text));
            default -> Optional.empty();
        };
    }

    private Optional<String> policyTitle(String slug, TextLanguage language) {
        return Slug.parse(slug).flatMap(policies::find).map(policy -> policy.titles()
                .in(language));
    }

    private Optional<String> versionTitle(String reference, TextLanguage language) {
        var slash = reference.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : policyTitle(reference.substring(0, slash), language)
                        .flatMap(title -> VersionNumber.parse(reference.substring(slash + 1))
                                .map(number -> title + " " + number.label(language)));
    }
}
