package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTexts;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.springframework.stereotype.Component;

/** Finds the two texts an address asks to compare; either may be the one being worked on. */
@Component
class ComparedTexts {
    private final Policies policies;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final List<LiveTexts> liveTexts;

    ComparedTexts(Policies policies, RevisionCycles cycles, Versions versions, List<LiveTexts> liveTexts) {
        this.policies = policies;
        this.cycles = cycles;
        this.versions = versions;
        this.liveTexts = List.copyOf(liveTexts);
    }

    /** Empty when one of the two is not there. A language in which one is missing gives way to the other. */
    Optional<Compared> find(Actor by, String slug, String before, String after, TextLanguage wanted) {
        var other = wanted == TextLanguage.JA ? TextLanguage.EN : TextLanguage.JA;
        return Slug.parse(slug).flatMap(policies::find).flatMap(policy -> find(by, policy, before, after, wanted)
                .or(() -> find(by, policy, before, after, other)));
    }

    private Optional<Compared> find(Actor by, Policy policy, String before, String after, TextLanguage language) {
        var all = versions.of(policy.id());
        var live = live(by, policy, language);
        return side(by, policy, before, all, live, language).flatMap(old -> side(by, policy, after, all, live, language)
                .map(young -> new Compared(policy, language, old, young, all, live)));
    }

    private Optional<Compared.Side> side(
            Actor by,
            Policy policy,
            String key,
            List<PolicyVersion> all,
            Optional<LiveText> live,
            TextLanguage language) {
        if (key.equals(PolicyNavigation.LIVE)) {
            return live.map(text -> new Compared.Side(key, Optional.empty(), Optional.empty(), text.text()));
        }
        return all.stream()
                .filter(version -> version.number().toString().equals(key))
                .findFirst()
                .flatMap(version -> versions.text(version, language)
                        .map(text -> new Compared.Side(key, Optional.of(version), Optional.empty(), text)))
                .or(() -> past(by, policy, key, language));
    }

    private Optional<Compared.Side> past(Actor by, Policy policy, String key, TextLanguage language) {
        return liveTexts.stream()
                .flatMap(texts -> texts.past(by, policy, key, language).stream())
                .findFirst()
                .map(past -> new Compared.Side(past.key(), Optional.empty(), Optional.of(past.at()), past.text()));
    }

    private Optional<LiveText> live(Actor by, Policy policy, TextLanguage language) {
        return cycles.running(policy.id()).flatMap(cycle -> liveTexts.stream()
                .flatMap(texts -> texts.find(by, cycle, language).stream())
                .findFirst());
    }
}
