package jp.naisc.council.drafting.ui.reading;

import java.time.Duration;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.DraftMoments;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.reading.ChangeCounting;
import jp.naisc.council.drafting.reading.ReadingPositions;
import jp.naisc.council.drafting.reading.SinceLastLook;
import jp.naisc.council.drafting.reading.TextChanges;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.VersionText;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PastText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the screens that tell of the time since one last looked ask, in one place. */
@Component
public record ReadingServices(
        SinceLastLook since,
        ReadingPositions positions,
        ChangeCounting counting,
        DraftMoments moments,
        Drafts drafts,
        Policies policies,
        RevisionCycles cycles,
        Versions versions,
        Actors actors,
        People people) {

    /** The person with the rights of this moment: screens stay open while rights change. */
    public Actor now(PersonId person) {
        return actors.find(person).orElseThrow(() -> new AccessDeniedException("the account is closed"));
    }

    String name(PersonId person, InterfaceLanguage language) {
        return actors.find(person)
                .map(actor -> actor.name(language))
                .or(() -> people.nameOf(person).map(name -> name.in(language)))
                .orElse("");
    }

    /** The text of a policy that an address names by its draft and step; of another policy's draft nothing. */
    public Optional<PastText> past(Actor by, Policy policy, String key, TextLanguage language) {
        return DraftMoment.Key.parse(key)
                .filter(named -> drafts.find(named.draft())
                        .flatMap(draft -> cycles.find(draft.cycle()))
                        .filter(cycle -> cycle.policy().equals(policy.id()))
                        .isPresent())
                .flatMap(named -> moments.find(by, named, language))
                .flatMap(moment -> moments.text(by, moment)
                        .map(text -> new PastText(moment.key().toString(), moment.at(), text)));
    }

    /** How long it takes to read what others wrote since this person last looked; nothing while that is still counted. */
    public Duration readingSince(Actor by, DraftId draft, TextLanguage language) {
        return since.of(by, draft, language)
                .changes()
                .flatMap(ChangeCounting::soon)
                .map(changes -> changes.reading(by))
                .orElse(Duration.ZERO);
    }

    /** How long it takes to read what was written since a version was cut; nothing while that is still counted. */
    public Duration readingSince(Actor by, DraftId draft, PolicyVersion cut, TextLanguage language) {
        return cut.text(language)
                .flatMap(VersionText::origin)
                .filter(origin -> origin.draft().equals(draft.value()))
                .map(origin -> new DraftMoment.Key(draft, origin.step()))
                .map(from -> counting.between(
                        by, from, new DraftMoment.Key(draft, moments.head(by, draft, language)), language))
                .flatMap(ChangeCounting::soon)
                .map(TextChanges::reading)
                .orElse(Duration.ZERO);
    }

    /** The newest edition in a language: what whoever has never looked may compare with. */
    Optional<PolicyVersion> edition(Policy policy, TextLanguage language) {
        return versions.editions(policy.id()).stream()
                .filter(edition -> edition.text(language).isPresent())
                .findFirst();
    }
}
