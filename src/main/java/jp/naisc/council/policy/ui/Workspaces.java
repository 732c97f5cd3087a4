package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTexts;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.springframework.stereotype.Component;

/** Finds what a workspace's address means: this version, or what is being worked on, in this language. */
@Component
class Workspaces {
    private final Policies policies;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final List<LiveTexts> liveTexts;

    Workspaces(Policies policies, RevisionCycles cycles, Versions versions, List<LiveTexts> liveTexts) {
        this.policies = policies;
        this.cycles = cycles;
        this.versions = versions;
        this.liveTexts = List.copyOf(liveTexts);
    }

    /** Empty when there is no such policy or no such version of it. */
    Optional<Workspace> open(Actor by, String slug, WorkspaceState state, InterfaceLanguage screen) {
        return Slug.parse(slug).flatMap(policies::find).flatMap(policy -> open(by, policy, state, screen));
    }

    /** Whether versions and stage still are what a screen shows; whoever changed them has read them anew already. */
    boolean isNewest(Workspace shown) {
        var policy = shown.context().policy().id();
        return cycles.running(policy).equals(shown.context().cycle())
                && versions.of(policy).equals(shown.versions());
    }

    private Optional<Workspace> open(Actor by, Policy policy, WorkspaceState state, InterfaceLanguage screen) {
        var all = versions.of(policy.id());
        var cycle = cycles.running(policy.id());
        var language = state.text().orElse(Languages.ofText(screen));
        var live = live(by, cycle, language);
        if (state.version().isPresent()) {
            return all.stream()
                    .filter(version -> version.number().equals(state.version().get()))
                    .findFirst()
                    .map(version -> ofVersion(by, policy, cycle, language, version, all, live));
        }
        return Optional.of(live.map(text -> ofLive(by, policy, cycle, language, text, all))
                .orElseGet(() -> ofNewest(by, policy, cycle, language, all)));
    }

    private Workspace ofLive(
            Actor by,
            Policy policy,
            Optional<RevisionCycle> cycle,
            TextLanguage language,
            LiveText live,
            List<PolicyVersion> all) {
        var context = new PolicyContext(by, policy, cycle, language, Optional.empty(), true, Optional.of(live.text()));
        return new Workspace(context, Optional.of(live), all, text(all.stream().findFirst(), language));
    }

    private Workspace ofVersion(
            Actor by,
            Policy policy,
            Optional<RevisionCycle> cycle,
            TextLanguage wanted,
            PolicyVersion version,
            List<PolicyVersion> all,
            Optional<LiveText> live) {
        var language = version.closest(wanted);
        var context = new PolicyContext(
                by, policy, cycle, language, Optional.of(version), live.isPresent(), versions.text(version, language));
        return new Workspace(context, live, all, text(olderThan(version.number(), all), language));
    }

    private Workspace ofNewest(
            Actor by, Policy policy, Optional<RevisionCycle> cycle, TextLanguage language, List<PolicyVersion> all) {
        return all.stream()
                .findFirst()
                .map(newest -> ofVersion(by, policy, cycle, language, newest, all, Optional.empty()))
                .orElseGet(() -> new Workspace(
                        new PolicyContext(by, policy, cycle, language, Optional.empty(), false, Optional.empty()),
                        Optional.empty(),
                        all,
                        Optional.empty()));
    }

    private Optional<LiveText> live(Actor by, Optional<RevisionCycle> cycle, TextLanguage language) {
        return cycle.flatMap(running -> liveTexts.stream()
                .flatMap(texts -> texts.find(by, running, language).stream())
                .findFirst());
    }

    private Optional<PolicyText> text(Optional<PolicyVersion> version, TextLanguage language) {
        return version.flatMap(found -> versions.text(found, language));
    }

    private static Optional<PolicyVersion> olderThan(VersionNumber number, List<PolicyVersion> newestFirst) {
        return newestFirst.stream()
                .filter(version -> version.number().compareTo(number) < 0)
                .findFirst();
    }
}
