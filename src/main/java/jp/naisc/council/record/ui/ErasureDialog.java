package jp.naisc.council.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.ErasureActs;
import jp.naisc.council.record.ErasureProposal;
import jp.naisc.council.record.RecordEntry;
import jp.naisc.council.record.Redactions;
import jp.naisc.council.record.Redactions.RedactionResult;

/** The three questions about erasing. Each shows the words in question, says what is lost and what stays, and asks why. */
abstract sealed class ErasureDialog extends ActDialog {

    final ErasureActs acts;
    private final Runnable changed;

    private ErasureDialog(String title, String act, ErasureActs acts, Runnable changed) {
        super(title, act);
        this.acts = acts;
        this.changed = changed;
    }

    final void answer(RedactionResult result) {
        switch (result) {
            case RedactionResult.Proposed proposed -> done(changed);
            case RedactionResult.Erased erased -> done(changed);
            case RedactionResult.Declined declined -> done(changed);
            case RedactionResult.NothingThere gone -> refuse("record.erase.gone");
            case RedactionResult.AlreadyProposed twice -> refuse("record.erase.already");
            case RedactionResult.NeedsSecondPerson same -> refuse("record.erase.second");
            case RedactionResult.ProposerMayNoLonger former -> refuse("record.erase.former");
            case RedactionResult.ReasonMissing missing -> refuse("record.erase.reason.missing");
        }
    }

    final Component question(EntryNo entry, String field, String words) {
        var quote = new Paragraph(words);
        quote.addClassName("quoted");
        return new Div(says("record.erase.lost", entry.value(), RecordWords.field(this, field)), quote);
    }

    final Component whatStays() {
        var list = new UnorderedList(
                new ListItem(getTranslation("record.erase.stays.entry")),
                new ListItem(getTranslation("record.erase.stays.digest")),
                new ListItem(getTranslation("record.erase.stays.registers")),
                new ListItem(getTranslation("record.erase.stays.acts")));
        list.addClassName("notes");
        return new Div(says("record.erase.stays"), list);
    }

    final TextArea reason() {
        var reason = new TextArea(getTranslation("record.erase.reason"));
        reason.setHelperText(getTranslation("record.erase.reason.help"));
        reason.setMaxLength(Redactions.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setManualValidation(true);
        return reason;
    }

    /** Whether there is a reason; otherwise it is asked for at its field. */
    final boolean isGiven(TextArea reason) {
        boolean missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("record.erase.reason.missing") : "");
        return !missing;
    }

    /** One person proposes. */
    static final class Propose extends ErasureDialog {

        private final RecordEntry entry;
        private final String field;
        private final TextArea reason = reason();

        Propose(ErasureActs acts, RecordEntry entry, String field, Runnable changed) {
            super("record.erase.propose.title", "record.erase.propose.act", acts, changed);
            this.entry = entry;
            this.field = field;
            about(entry.no() + " " + field);
            content(
                    question(entry.no(), field, entry.personal().getOrDefault(field, "")),
                    whatStays(),
                    says("record.erase.propose.then"),
                    reason);
        }

        @Override
        protected void decide() {
            if (isGiven(reason)) {
                answer(acts.propose(entry.no(), field, reason.getValue().strip()));
            } else {
                refuse("record.erase.reason.missing");
            }
        }
    }

    /** Another confirms, and it is done. */
    static final class Confirm extends ErasureDialog {

        private final ErasureProposal proposal;
        private final Checkbox sure = new Checkbox();

        Confirm(ErasureActs acts, ErasureProposal proposal, Runnable changed) {
            super("record.erase.confirm.title", "record.erase.confirm.act", acts, changed);
            this.proposal = proposal;
            sure.setLabel(getTranslation("record.erase.confirm.sure"));
            content(
                    question(proposal.entry(), proposal.field(), proposal.content()),
                    whatStays(),
                    says("record.erase.because", proposal.reason()),
                    sure);
        }

        @Override
        protected void decide() {
            if (sure.getValue()) {
                answer(acts.confirm(proposal.no()));
            } else {
                refuse("record.erase.confirm.unsure");
            }
        }
    }

    /** It stays: who proposed takes it back, another declines. */
    static final class Decline extends ErasureDialog {

        private final ErasureProposal proposal;
        private final TextArea reason = reason();

        Decline(ErasureActs acts, ErasureProposal proposal, Runnable changed) {
            super(
                    acts.isMe(proposal.proposedBy()) ? "record.erase.takeBack" : "record.erase.decline",
                    acts.isMe(proposal.proposedBy()) ? "record.erase.takeBack" : "record.erase.decline",
                    acts,
                    changed);
            this.proposal = proposal;
            about(proposal.no().toString());
            content(says("record.erase.decline.then"), reason);
        }

        @Override
        protected void decide() {
            if (isGiven(reason)) {
                answer(acts.decline(proposal.no(), reason.getValue().strip()));
            } else {
                refuse("record.erase.reason.missing");
            }
        }
    }
}
