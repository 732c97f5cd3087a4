package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.SuggestionReview;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/** Reads amendments, for people who may read the draft. */
@Service
public class Amendments {

    /** Announced with the id of a draft when anything about its amendments changed, talk and signals included. */
    public static final String CHANGED = "drafting.amendments";

    /**
     * An amendment and the ground it stands on now.
     *
     * @param ground empty once nothing can become of it any more
     */
    public record Standing(Amendment amendment, Optional<Ground> ground) {

        /** Its mover is asked: confirm, revise or withdraw. */
        public boolean isInConflict() {
            return ground.filter(Ground::isChanged).isPresent();
        }

        public boolean isGone() {
            return ground.filter(Ground::isGone).isPresent();
        }
    }

    private final AmendmentRows rows;
    private final Claims claims;
    private final SuggestionReview live;

    Amendments(AmendmentRows rows, Claims claims, SuggestionReview live) {
        this.rows = rows;
        this.claims = claims;
        this.live = live;
    }

    public Optional<Amendment> find(Actor by, AmendmentId id) {
        by.require(Act.READ_DRAFT);
        return rows.find(id);
    }

    /** All of a draft by their numbers, whatever became of them. */
    public List<Amendment> of(Actor by, DraftId draft) {
        by.require(Act.READ_DRAFT);
        return rows.of(draft);
    }

    /** How many of others ask this person for a signal or for a decision. */
    public int asking(Actor by, DraftId draft, Asked asked) {
        by.require(Act.READ_DRAFT);
        return rows.asking(draft, asked, by.reference());
    }

    /** Those of others that ask this person for a signal or for a decision, by their numbers. */
    public List<Amendment> thoseAsking(Actor by, DraftId draft, Asked asked) {
        by.require(Act.READ_DRAFT);
        return rows.thoseAsking(draft, asked, by.reference());
    }

    /** Those in one language, with the ground they stand on. */
    public List<Standing> standing(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return standing(
                by,
                rows.of(draft).stream()
                        .filter(one -> one.language() == language)
                        .toList());
    }

    /** Those that somebody moved or co-signed. */
    public List<Standing> backedBy(Actor person) {
        person.require(Act.READ_DRAFT);
        return standing(person, rows.backedBy(person.reference()));
    }

    /** Each text is read once. */
    private List<Standing> standing(Actor by, List<Amendment> amendments) {
        record Text(DraftId draft, TextLanguage language) {}
        var now = new java.util.HashMap<Text, Map<String, List<Piece>>>();
        return amendments.stream()
                .map(amendment -> amendment.isAlive()
                        ? new Standing(
                                amendment,
                                Optional.of(Ground.of(
                                        amendment.confirmed(),
                                        now.computeIfAbsent(
                                                new Text(amendment.draft(), amendment.language()),
                                                text -> pieces(by, text.draft(), text.language(), amendments)))))
                        : new Standing(amendment, Optional.empty()))
                .toList();
    }

    private Map<String, List<Piece>> pieces(
            Actor by, DraftId draft, TextLanguage language, List<Amendment> amendments) {
        Set<String> wanted = amendments.stream()
                .filter(one -> one.draft().equals(draft) && one.language() == language && one.isAlive())
                .flatMap(one -> one.suggestions().stream())
                .collect(toSet());
        Optional<Node> document = live.document(by, draft, language);
        return document.map(text -> Pieces.in(text, wanted)).orElse(Map.of());
    }

    /** The open suggestions of a person that no amendment holds, in text order: what he could file. */
    public List<Suggestion> fileable(Actor person, DraftId draft, TextLanguage language) {
        var held = claims.of(draft, language);
        return live.open(person, draft, language).stream()
                .filter(open -> open.by().equals(person.reference()) && !held.contains(open.id()))
                .toList();
    }

    /** Which amendment holds which open suggestion. */
    public Map<String, AmendmentId> holders(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return claims.holders(draft, language);
    }

    /** An amendment with all it came from and all it went on in, oldest first. */
    public List<Amendment> family(Actor by, Amendment one) {
        by.require(Act.READ_DRAFT);
        var known = new java.util.LinkedHashMap<AmendmentId, Amendment>();
        var all = rows.of(one.draft()).stream().collect(Collectors.toMap(Amendment::id, amendment -> amendment));
        var next = new java.util.ArrayDeque<AmendmentId>();
        next.add(one.id());
        while (!next.isEmpty()) {
            var amendment = all.get(next.remove());
            if (amendment != null && known.putIfAbsent(amendment.id(), amendment) == null) {
                Stream.concat(amendment.parents().stream(), amendment.children().stream())
                        .map(Amendment.Kin::id)
                        .forEach(next::add);
            }
        }
        return known.values().stream()
                .sorted(java.util.Comparator.comparingInt(Amendment::no))
                .toList();
    }
}
