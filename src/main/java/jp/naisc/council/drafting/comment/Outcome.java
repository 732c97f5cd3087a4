package jp.naisc.council.drafting.comment;

import java.util.Optional;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.LiveAnchors.Survey;

/**
 * What became of what a thread is about, without the positions of words: those move with every keystroke before them, and
 * what became of the words stays the same.
 *
 * @param provision where it is now; of what is gone where it was, as long as that provision is there
 * @param label how that provision is called now; empty for the title and the whole text, and where nothing is left
 * @param quote the words when it was placed
 * @param words the words now; empty when they are gone
 * @param since the last step that changed, moved or took the words; 0 when it is not known
 */
public record Outcome(
        Kind kind, Optional<ProvisionId> provision, String label, String quote, String words, long since) {

    /** From the certain to the lost. */
    public enum Kind {
        EXACT,
        /** The same words, in another provision or under another number. */
        MOVED,
        CHANGED,
        GONE
    }

    /** What became of a placement in a text. */
    static Outcome of(Placement placed, Survey survey) {
        return switch (placed.kind()) {
            case DOCUMENT -> new Outcome(Kind.EXACT, Optional.empty(), "", "", "", 0);
            case PROVISION -> ofProvision(placed, survey);
            case WORDS -> ofWords(placed, survey);
        };
    }

    private static Outcome ofProvision(Placement placed, Survey survey) {
        var now = placed.provision().flatMap(survey.text()::provision);
        if (now.isEmpty()) {
            return gone(placed, survey);
        }
        var words = now.get().text();
        var label = now.get().label().full();
        return new Outcome(
                kind(words.equals(placed.quote()), label.equals(placed.label())),
                placed.provision(),
                label,
                placed.quote(),
                words,
                0);
    }

    private static Outcome ofWords(Placement placed, Survey survey) {
        var found = survey.byKey().get(placed.key());
        if (found == null) {
            // The text may not have heard of it yet: it was placed a moment ago and is where it was placed.
            return survey.gone().containsKey(placed.key()) || survey.n() < placed.n()
                    ? gone(placed, survey)
                    : new Outcome(Kind.EXACT, placed.provision(), placed.label(), placed.quote(), placed.quote(), 0);
        }
        var words = words(found);
        boolean same = placed.quote().equals(found.standing()) || placed.quote().equals(found.quote());
        var label = label(found.provision(), survey).orElse(placed.label());
        boolean stays = found.provision().equals(placed.provision()) && label.equals(placed.label());
        return new Outcome(
                kind(same, stays),
                found.provision(),
                label,
                placed.quote(),
                same ? placed.quote() : words,
                found.since());
    }

    /** In a version only what stands is there: words that are merely suggested are not in it. */
    Outcome inVersion(boolean stands) {
        return stands || kind == Kind.GONE ? this : new Outcome(Kind.GONE, provision, label, quote, "", since);
    }

    /** Of words that are gone: the provision in which they stood, where it is still there. */
    public Optional<ProvisionId> left() {
        return kind == Kind.GONE && !label.isEmpty() ? provision : Optional.empty();
    }

    /** What is said to stand there: the standing words, or the suggested ones where there are no others. */
    static String words(LiveAnchors.Place place) {
        return place.standing().isEmpty() ? place.quote() : place.standing();
    }

    private static Outcome gone(Placement placed, Survey survey) {
        return new Outcome(
                Kind.GONE,
                placed.provision().filter(id -> survey.text().provision(id).isPresent()),
                label(placed.provision(), survey).orElse(""),
                placed.quote(),
                "",
                survey.gone().getOrDefault(placed.key(), 0L));
    }

    /** Empty for a provision that does not stand: it is only suggested, or not there. */
    static Optional<String> label(Optional<ProvisionId> provision, Survey survey) {
        return provision.isEmpty()
                ? Optional.of("")
                : provision
                        .flatMap(survey.text()::provision)
                        .map(Provision::label)
                        .map(label -> label.full());
    }

    private static Kind kind(boolean sameWords, boolean samePlace) {
        if (!sameWords) {
            return Kind.CHANGED;
        }
        return samePlace ? Kind.EXACT : Kind.MOVED;
    }
}
