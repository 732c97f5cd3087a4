package jp.naisc.council.drafting.comment;

import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
import org.springframework.stereotype.Component;

/** Finds what people point at in the live text. */
@Component
class Spots {

    /** More words than this are a provision or the text, and can be said to be. */
    static final int LONGEST_QUOTE = 2_000;

    private final LiveAnchors anchors;

    Spots(LiveAnchors anchors) {
        this.anchors = anchors;
    }

    /** Empty where it is not in the text any more. */
    Optional<Spot> find(DraftId draft, TextLanguage language, Target target) {
        return switch (target) {
            case Target.Document document ->
                anchors.survey(draft, language)
                        .map(survey -> new Spot(Placement.Kind.DOCUMENT, survey.n(), 0, 0, Optional.empty(), "", ""));
            case Target.Whole(ProvisionId provision) ->
                anchors.survey(draft, language).flatMap(survey -> survey.text()
                        .provision(provision)
                        .map(place -> new Spot(
                                Placement.Kind.PROVISION,
                                survey.n(),
                                0,
                                0,
                                Optional.of(provision),
                                place.label().full(),
                                place.text())));
            case Target.Words words ->
                anchors.resolve(draft, language, words.n(), words.from(), words.to())
                        .flatMap(place -> anchors.survey(draft, language).map(survey -> of(place, survey)));
        };
    }

    /** Where words of a placement are now; empty when they are gone. */
    Optional<Spot> now(CommentThread thread) {
        var placement = thread.placement();
        return switch (placement.kind()) {
            case DOCUMENT -> find(thread.draft(), thread.language(), new Target.Document());
            case PROVISION ->
                placement
                        .provision()
                        .flatMap(provision -> find(thread.draft(), thread.language(), new Target.Whole(provision)));
            case WORDS ->
                anchors.survey(thread.draft(), thread.language())
                        .flatMap(survey -> Optional.ofNullable(survey.byKey().get(placement.key()))
                                .map(place -> of(place, survey)));
        };
    }

    private static Spot of(LiveAnchors.Place place, LiveAnchors.Survey survey) {
        return new Spot(
                Placement.Kind.WORDS,
                place.n(),
                place.from(),
                place.to(),
                place.provision(),
                Outcome.label(place.provision(), survey).orElse(""),
                Outcome.words(place));
    }
}
