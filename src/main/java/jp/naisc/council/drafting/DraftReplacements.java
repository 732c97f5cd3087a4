package jp.naisc.council.drafting;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.StepsBetween;
import jp.naisc.council.document.suggest.Suggestions;
import jp.naisc.council.drafting.ReplaceResult.NoSuchDraft;
import jp.naisc.council.drafting.ReplaceResult.ReadOnly;
import jp.naisc.council.drafting.ReplaceResult.Unanswered;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Puts a text from outside, or one the draft had before, in the place of a draft's. It goes the way of every keystroke:
 * as steps of the person who does it, through the draft's authority, to everybody who has it open. The text before stays
 * in the log and can be brought back the same way.
 */
@Service
public class DraftReplacements {

    private static final int CLIENT_LENGTH = 16;
    private static final long PATIENCE_SECONDS = 20;

    private final DraftLog log;
    private final LiveTexts live;
    private final DraftRights rights;
    private final RevisionCycles cycles;
    private final Imports imports;

    DraftReplacements(DraftLog log, LiveTexts live, DraftRights rights, RevisionCycles cycles, Imports imports) {
        this.log = log;
        this.live = live;
        this.rights = rights;
        this.cycles = cycles;
        this.imports = imports;
    }

    /** Reads a file for somebody who may write in this draft, and keeps nothing. */
    public ImportResult read(Actor by, DraftId draft, byte[] bytes, String fileName) {
        requireEditor(by, draft);
        return Importer.read(bytes, fileName);
    }

    /** An imported text as it would stand in the draft; empty where there is no such draft or language. */
    public Optional<DraftProposal> propose(
            Actor by, DraftId id, TextLanguage language, ImportResult.Imported imported) {
        requireEditor(by, id);
        var policy = log.find(id).flatMap(draft -> cycles.find(draft.cycle()));
        return text(id, language, Long.MAX_VALUE)
                .flatMap(now -> policy.map(cycle ->
                        DraftProposal.of(now, imports.carried(by, cycle.policy(), now.text(), imported.in(language)))));
    }

    /** The text as it stood after a step; empty where there is no such draft, language or step. */
    public Optional<DraftProposal> restore(Actor by, DraftId id, TextLanguage language, long step) {
        requireEditor(by, id);
        return text(id, language, Long.MAX_VALUE)
                .filter(now -> step >= 0 && step < now.step())
                .flatMap(now -> text(id, language, step).map(then -> DraftProposal.of(now, then.text())));
    }

    private Optional<DraftText> text(DraftId id, TextLanguage language, long step) {
        return log.load(new DeskKey(id, language), step).map(state -> new DraftText(state.version(), state.standing()));
    }

    private void requireEditor(Actor by, DraftId draft) {
        by.require(Act.READ_DRAFT);
        if (!(rights.of(by, draft).orElse(new DraftAccess.None()) instanceof DraftAccess.MayEdit)) {
            throw new AccessDeniedException(Act.EDIT_DRAFT.name());
        }
    }

    /** Does what was proposed, unless somebody has written since. */
    public ReplaceResult replace(Actor by, DraftId id, TextLanguage language, DraftProposal proposal) {
        by.require(Act.READ_DRAFT);
        switch (rights.of(by, id).orElse(new DraftAccess.None())) {
            case DraftAccess.None none -> {
                return new NoSuchDraft();
            }
            case DraftAccess.ReadOnly(DraftAccess.Reason why) -> {
                return new ReadOnly(why);
            }
            case DraftAccess.MaySuggest(DraftAccess.Reason why) -> {
                return new ReadOnly(why);
            }
            case DraftAccess.MayEdit mayEdit -> {}
        }
        long version = proposal.now().step();
        int open = log.load(new DeskKey(id, language), version)
                .map(state -> Suggestions.in(state.doc()).size())
                .orElse(0);
        if (open > 0) {
            return new ReplaceResult.OpenSuggestions(open);
        }
        var steps =
                StepsBetween.of(proposal.now().text().doc(), proposal.wanted().doc(), AuthorityRules.DIRECT.maxSteps());
        if (steps.isEmpty()) {
            return new ReplaceResult.Unchanged();
        }
        var editor = new ReplacingEditor("replace-" + Ids.shortName(CLIENT_LENGTH), version, steps.size());
        return live.seat(id, language, InterfaceLanguage.JA, () -> Optional.of(by), editor)
                .map(seat -> {
                    seat.join(editor.client(), version);
                    seat.submitExactly(version, editor.client(), steps);
                    try {
                        return editor.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (TimeoutException | ExecutionException silent) {
                        return new Unanswered();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        return new Unanswered();
                    } finally {
                        seat.leave();
                    }
                })
                .orElseGet(NoSuchDraft::new);
    }
}
