package jp.naisc.council.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a revision cycle stands: twelve stages in their order, and the two side exits. The moves between them are in
 * {@link PolicyProcess}.
 */
public enum Stage {
    /** 諮問 */
    REQUESTED,
    /** 論点整理 */
    SCOPING,
    /** 骨子案 */
    OUTLINE,
    /** 素案 */
    FIRST_DRAFT,
    /** 案 */
    FULL_DRAFT,
    /** 意見公募中 */
    IN_CONSULTATION,
    /** 意見反映 */
    REVISING,
    /** 議決（答申案） */
    COUNCIL_DECISION,
    /** 起案・合議 */
    CONCURRENCE,
    /** 官邸決裁 */
    PM_SIGN_OFF,
    /** 決定・公示 */
    PUBLISHED,
    /** 実施 */
    IN_EFFECT,
    /** 取下げ */
    WITHDRAWN,
    /** 定めないこととした */
    NOT_ADOPTED;

    private static final Set<Stage> EDITABLE = EnumSet.of(SCOPING, OUTLINE, FIRST_DRAFT, FULL_DRAFT, REVISING);
    private static final Set<Stage> ENDS = EnumSet.of(IN_EFFECT, WITHDRAWN, NOT_ADOPTED);

    /** May the live draft be edited while the cycle stands here? */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Is the cycle over, so that the next may be opened? */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** 1 to 12 for the stages of the way; the side exits have no number. */
    public Optional<Integer> number() {
        return ordinal() < WITHDRAWN.ordinal() ? Optional.of(ordinal() + 1) : Optional.empty();
    }
}
