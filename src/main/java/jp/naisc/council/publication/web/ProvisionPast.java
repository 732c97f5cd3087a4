package jp.naisc.council.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ProvisionState;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.ProvisionPage.Past;
import org.jspecify.annotations.Nullable;

/**
 * What became of a provision from version to version, told from the index: no text is read. Drafts in which nothing
 * happened are left out; editions always appear, so that "unchanged" is said and not implied.
 */
final class ProvisionPast {

    private ProvisionPast() {}

    static List<Past> of(Telling telling, PublicPolicy policy, List<ProvisionState> states) {
        var byVersion = states.stream().collect(Collectors.toMap(ProvisionState::version, Function.identity()));
        var past = new ArrayList<Past>();
        var versions = policy.versions();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var older = i + 1 < versions.size() ? versions.get(i + 1) : null;
            var state = byVersion.get(version.number());
            var before = older == null ? null : byVersion.get(older.number());
            var what = older == null && state != null ? "first" : what(state, before);
            if (!what.isEmpty() && (version.number().isEdition() || !what.equals("same"))) {
                past.add(tell(telling, policy, version, older, state, what));
            }
        }
        return past;
    }

    /** The last part of a message key; empty where the provision was in neither version. */
    private static String what(@Nullable ProvisionState state, @Nullable ProvisionState before) {
        if (state == null) {
            return before == null ? "" : "gone";
        }
        if (before == null) {
            return "new";
        }
        if (!state.content().equals(before.content())) {
            return "reworded";
        }
        return state.label().equals(before.label()) ? "same" : "renumbered";
    }

    private static Past tell(
            Telling telling,
            PublicPolicy policy,
            PolicyVersion version,
            @Nullable PolicyVersion older,
            @Nullable ProvisionState state,
            String what) {
        var number = version.number().toString();
        var place = state == null
                ? telling.address(policy, version)
                : telling.to(Addresses.provision(policy.slug(), number, state.provision()));
        var compared = what.equals("same") ? null : older;
        return new Past(
                telling.name(version.number()),
                telling.date(telling.since(version)),
                place,
                state == null ? "" : state.label(),
                telling.words().say("provision.past." + what),
                compared != null
                        ? new Link(
                                telling.to(Addresses.compare(
                                        policy.slug(), compared.number().toString(), number)),
                                telling.words().say("provision.past.difference"))
                        : null);
    }
}
