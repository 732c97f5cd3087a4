/**
 * The live draft: several people write one text, and the server is its authority.
 *
 * <p><b>The life of a keystroke.</b> The browser sends steps with the version they were made on through the live door
 * ({@code drafting.web}). They reach the {@code DraftDesk} of that draft and language, which does one thing at a time. Its
 * {@code SubmissionJudge} lets {@code document.step.Authority} read, apply and check them; what was taken goes in {@code
 * Rounds} to the {@code StepWriter}, which puts the waiting steps of <em>all</em> desks into one transaction. Only after
 * its commit does the desk take the new text ({@code DeskText}) and tell everybody ({@code Audience}), the sender included:
 * what is acknowledged is stored.
 *
 * <p><b>Versions decide, nothing is merged by guesswork.</b> Steps made on an older version are answered <em>stale</em>; the
 * client has or gets what it lacks, rebases and sends again. A resend after a lost answer is stale too, so nothing is
 * applied twice. The primary key (draft, language, number) of the log is the lock between nodes: a desk that loses the
 * race reads what the other node stored and answers stale.
 *
 * <p><b>Who may write</b> is {@code DraftRights}: the secretariat and the draft's rapporteurs, while the cycle stands at an
 * editable stage. When the stage moves, a rapporteur is removed or somebody is signed out, open editors hear it at once
 * ({@code AccessWatch}). Whether the stage still allows it is settled by the transaction that stores the steps: it holds the
 * cycle where it stands, so that behind the commit of a move that closes the text no step is stored, on whatever node.
 *
 * <p><b>Suggestions</b> are marks in the text ({@code document.suggest}). Whoever may only suggest is held to it by a guard
 * that the {@code SubmissionJudge} sets over his steps; {@code SuggestionReview} carries out decisions on them. By which
 * rules steps are judged ({@code DraftRules}: what is frozen, what was filed) is counted, and the count is compared in the
 * transaction that stores them.
 *
 * <p><b>Who is here</b> is told to everybody at the text, each in the language of his own screen, also across nodes ({@code
 * NodePresence}): nodes announce who comes, goes and where cursors stand; nothing of it is stored. A node that is not heard
 * of takes its people along within twenty seconds.
 *
 * <p>Whoever decides about the words of a live text beside its desk, such as who files an amendment
 * ({@code drafting.amendment}), holds the draft still for his transaction ({@code HeldDrafts}). What is to be stored with a
 * decision may still refuse it there ({@code NoLongerSo}): then nothing of it is stored.
 *
 * <p>Beside its text a desk keeps what must follow every step: who brought which words, and where anchors stand
 * ({@code LiveAnchors}; whose they are, other parts say by {@code spi.AnchorSource}). Comments ({@code drafting.comment})
 * hang on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "identity",
            "identity :: ui",
            "record",
            "policy",
            "policy :: spi",
            "policy :: ui-spi",
            "policy :: ui-intake",
            "document",
            "document :: format",
            "document :: compare",
            "document :: model",
            "document :: step",
            "document :: suggest"
        })
@NullMarked
package jp.naisc.council.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
