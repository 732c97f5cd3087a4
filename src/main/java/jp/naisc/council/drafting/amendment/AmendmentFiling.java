package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.document.suggest.Suggestions;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.drafting.amendment.Amendment.Backer;
import jp.naisc.council.drafting.amendment.Amendment.Lineage;
import jp.naisc.council.drafting.amendment.AmendmentRegister.Entry;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;
import org.springframework.stereotype.Service;

/** Makes amendments: out of suggestions, or out of other amendments. */
@Service
public class AmendmentFiling {

    private final AmendmentDesk desk;
    private final HeldDrafts drafts;
    private final AmendmentRegister register;
    private final AmendmentRows rows;
    private final Claims claims;

    AmendmentFiling(
            AmendmentDesk desk, HeldDrafts drafts, AmendmentRegister register, AmendmentRows rows, Claims claims) {
        this.desk = desk;
        this.drafts = drafts;
        this.register = register;
        this.rows = rows;
        this.claims = claims;
    }

    /**
     * Files open suggestions of the mover's own. What he withdrew before and files again, in whatever words, descends from
     * what he withdrew.
     */
    public AmendmentResult file(Actor by, Filing filing) {
        by.require(Act.FILE_AMENDMENT);
        if (filing.chosen().isEmpty()) {
            return new AmendmentResult.NothingChosen();
        }
        if (filing.reason().isBlank() || filing.reason().length() > Filing.LONGEST_REASON) {
            return new AmendmentResult.ReasonMissing();
        }
        return desk.holding(filing.draft(), cycle -> fileNow(by, filing, cycle));
    }

    private AmendmentResult fileNow(Actor by, Filing filing, RevisionCycle cycle) {
        if (!cycle.stage().isEditable()) {
            return new AmendmentResult.StageClosed(cycle.stage());
        }
        var document = drafts.text(filing.draft(), filing.language());
        if (document.isEmpty()) {
            return new AmendmentResult.NoSuchDraft();
        }
        var open = byId(document.get());
        var refused = check(by, filing, open);
        if (refused.isPresent()) {
            return refused.get();
        }
        var ids = filing.chosen().stream().map(Filing.Chosen::suggestion).toList();
        var revised = rows.withdrawnOf(by.reference(), filing.draft(), ids);
        var filed = register.write(
                by,
                new Entry(
                        filing.draft(),
                        filing.language(),
                        Typed.words(filing.reason()),
                        filing.source(),
                        List.of(new Backer(by.reference(), by.constituency())),
                        pieces(document.get(), Set.copyOf(ids))));
        revised.forEach(old -> register.relate(old, filed, Lineage.REVISION));
        return AmendmentResult.Done.of(filing.table() ? desk.tabled(by, filed) : filed);
    }

    private Optional<AmendmentResult> check(Actor by, Filing filing, Map<String, Suggestion> open) {
        var changed = new HashSet<String>();
        for (Filing.Chosen chosen : filing.chosen()) {
            var now = open.get(chosen.suggestion());
            if (now == null || !Filing.Chosen.of(now).equals(chosen)) {
                changed.add(chosen.suggestion());
            } else if (!now.by().equals(by.reference())) {
                return Optional.of(new AmendmentResult.NotYours());
            }
        }
        if (!changed.isEmpty()) {
            return Optional.of(new AmendmentResult.WordsChanged(changed));
        }
        var taken = claims.taken(
                filing.draft(),
                filing.language(),
                filing.chosen().stream().map(Filing.Chosen::suggestion).toList());
        return taken.isEmpty() ? Optional.empty() : Optional.of(new AmendmentResult.Taken(taken));
    }

    /** Several become one joint amendment of all their movers, by somebody who moves them all, or who edits the draft. */
    public AmendmentResult merge(Actor by, List<AmendmentId> ids, String reason) {
        by.require(Act.READ_DRAFT);
        var distinct = new LinkedHashSet<>(ids);
        if (distinct.size() < 2) {
            return new AmendmentResult.NothingChosen();
        }
        return desk.on(distinct.getFirst(), (first, cycle) -> mergeNow(by, first, distinct, reason));
    }

    private AmendmentResult mergeNow(Actor by, Amendment first, Set<AmendmentId> ids, String reason) {
        var parents = ids.stream().flatMap(id -> rows.find(id).stream()).toList();
        if (parents.size() < ids.size()) {
            return new AmendmentResult.NoSuchAmendment();
        }
        if (parents.stream().anyMatch(one -> !isOfSameText(one, first))) {
            return new AmendmentResult.NothingChosen();
        }
        var refused = parents.stream()
                .flatMap(one -> mayPassOn(by, one, reason).stream())
                .findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        var suggestions =
                parents.stream().flatMap(one -> one.suggestions().stream()).collect(toCollection(LinkedHashSet::new));
        var pieces = pieces(text(first.draft(), first.language()), suggestions);
        if (pieces.isEmpty()) {
            return new AmendmentResult.NothingChosen();
        }
        parents.forEach(one -> register.move(by, one, AmendmentState.MERGED, reason));
        var movers = new LinkedHashMap<String, Backer>();
        parents.forEach(one -> one.movers().forEach(mover -> movers.putIfAbsent(mover.person(), mover)));
        var joint = write(by, first, reason, List.copyOf(movers.values()), pieces, isTabled(parents));
        parents.forEach(one -> register.relate(one, joint, Lineage.MERGE));
        return AmendmentResult.Done.of(rows.find(joint.id()).orElseThrow());
    }

    /** One becomes several; each suggestion goes into exactly one of them. Nobody's support goes with it. */
    public AmendmentResult split(Actor by, AmendmentId id, List<Set<String>> groups, String reason) {
        by.require(Act.READ_DRAFT);
        return desk.on(id, (parent, cycle) -> splitNow(by, parent, groups, reason));
    }

    private AmendmentResult splitNow(Actor by, Amendment parent, List<Set<String>> groups, String reason) {
        var all = groups.stream().flatMap(Set::stream).toList();
        boolean divides = groups.size() > 1
                && groups.stream().noneMatch(Set::isEmpty)
                && all.size() == parent.suggestions().size()
                && parent.suggestions().containsAll(all);
        if (!divides) {
            return new AmendmentResult.NothingChosen();
        }
        var refused = mayPassOn(by, parent, reason);
        if (refused.isPresent()) {
            return refused.get();
        }
        var document = text(parent.draft(), parent.language());
        var open = byId(document);
        var pieces = groups.stream().map(group -> pieces(document, group)).toList();
        if (pieces.stream().anyMatch(List::isEmpty)) {
            return new AmendmentResult.InConflict();
        }
        register.move(by, parent, AmendmentState.MERGED, reason);
        var children = new ArrayList<Amendment>();
        for (int i = 0; i < groups.size(); i++) {
            var movers = moversOf(parent, groups.get(i), open);
            var child = write(by, parent, parent.reason(), movers, pieces.get(i), isTabled(List.of(parent)));
            register.relate(parent, child, Lineage.SPLIT);
            children.add(rows.find(child.id()).orElseThrow());
        }
        return new AmendmentResult.Done(children);
    }

    private Optional<AmendmentResult> mayPassOn(Actor by, Amendment amendment, String reason) {
        return desk.refusal(by, amendment, AmendmentState.MERGED, reason);
    }

    private Amendment write(
            Actor by, Amendment like, String reason, List<Backer> movers, List<Piece> pieces, boolean table) {
        var written = register.write(
                by, new Entry(like.draft(), like.language(), Typed.words(reason), like.source(), movers, pieces));
        return table ? desk.tabled(by, written) : written;
    }

    private static boolean isTabled(List<Amendment> parents) {
        return parents.stream().anyMatch(one -> one.state() != AmendmentState.DRAFT);
    }

    private static boolean isOfSameText(Amendment one, Amendment other) {
        return one.draft().equals(other.draft()) && one.language() == other.language();
    }

    /** Those movers whose own suggestions these are; all of them where that cannot be told. */
    private static List<Backer> moversOf(Amendment parent, Set<String> group, Map<String, Suggestion> open) {
        var own = parent.movers().stream()
                .filter(mover -> group.stream()
                        .map(open::get)
                        .anyMatch(suggestion ->
                                suggestion != null && suggestion.by().equals(mover.person())))
                .toList();
        return own.isEmpty() ? parent.movers() : own;
    }

    private Node text(DraftId draft, TextLanguage language) {
        return drafts.text(draft, language).orElseThrow();
    }

    private static Map<String, Suggestion> byId(Node document) {
        return Suggestions.in(document).stream().collect(toMap(Suggestion::id, open -> open));
    }

    private static List<Piece> pieces(Node document, Set<String> suggestions) {
        return Pieces.labelled(document, suggestions).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
