package jp.naisc.council.drafting.amendment;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/** What movers and co-signers do with an amendment. */
@Service
public class AmendmentLife {

    private final AmendmentDesk desk;
    private final HeldDrafts drafts;
    private final AmendmentRegister register;

    AmendmentLife(AmendmentDesk desk, HeldDrafts drafts, AmendmentRegister register) {
        this.desk = desk;
        this.drafts = drafts;
        this.register = register;
    }

    /** Puts it before the council. */
    public AmendmentResult table(Actor by, AmendmentId id) {
        by.require(Act.FILE_AMENDMENT);
        return desk.on(
                id,
                (amendment, cycle) -> cycle.stage().isEditable()
                        ? refused(by, amendment, AmendmentState.TABLED, "")
                                .orElseGet(() -> AmendmentResult.Done.of(desk.tabled(by, amendment)))
                        : new AmendmentResult.StageClosed(cycle.stage()));
    }

    /** 賛同: co-signs somebody else's amendment, once. */
    public AmendmentResult cosign(Actor by, AmendmentId id) {
        by.require(Act.SUPPORT_AMENDMENT);
        return desk.on(id, (amendment, cycle) -> {
            boolean open = amendment.state() == AmendmentState.TABLED || amendment.state() == AmendmentState.SUPPORTED;
            if (!open) {
                return new AmendmentResult.NotNow(amendment.state());
            }
            if (amendment.isMovedBy(by.reference())) {
                return new AmendmentResult.OwnAmendment();
            }
            return AmendmentResult.Done.of(
                    amendment.isBackedBy(by.reference())
                            ? amendment
                            : desk.supportedIfSo(by, register.cosign(by, amendment)));
        });
    }

    /** Its suggestions stay in the text and are their author's again, to be changed and filed anew. */
    public AmendmentResult withdraw(Actor by, AmendmentId id, String reason) {
        by.require(Act.FILE_AMENDMENT);
        return desk.on(id, (amendment, cycle) -> refused(by, amendment, AmendmentState.WITHDRAWN, reason)
                .orElseGet(
                        () -> AmendmentResult.Done.of(register.move(by, amendment, AmendmentState.WITHDRAWN, reason))));
    }

    /** The mover stands by it with the words around it as they are now. */
    public AmendmentResult confirm(Actor by, AmendmentId id) {
        by.require(Act.FILE_AMENDMENT);
        return desk.on(id, (amendment, cycle) -> {
            if (!amendment.isMovedBy(by.reference())) {
                return new AmendmentResult.NotYours();
            }
            if (!amendment.isAlive()) {
                return new AmendmentResult.NotNow(amendment.state());
            }
            List<Piece> now = drafts.text(amendment.draft(), amendment.language())
                    .map(text -> Pieces.labelled(text, amendment.suggestions()))
                    .map(found -> found.values().stream().flatMap(List::stream).toList())
                    .orElse(List.of());
            return now.isEmpty()
                    ? new AmendmentResult.NothingChosen()
                    : AmendmentResult.Done.of(register.confirm(by, amendment, now));
        });
    }

    private Optional<AmendmentResult> refused(Actor by, Amendment amendment, AmendmentState to, String reason) {
        return desk.refusal(by, amendment, to, reason);
    }
}
