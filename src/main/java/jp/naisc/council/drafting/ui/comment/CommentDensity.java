package jp.naisc.council.drafting.ui.comment;

import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.ui.spi.OutlineCounts;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.springframework.stereotype.Component;

/** How many open comments there are at each heading of the live text, of those this person reads. */
@Component
class CommentDensity implements OutlineCounts {
    private final Drafts drafts;
    private final CommentServices services;

    CommentDensity(Drafts drafts, CommentServices services) {
        this.drafts = drafts;
        this.services = services;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "drafting.comment.outline";
    }

    @Override
    public String countKey() {
        return "drafting.comment.outline.count";
    }

    @Override
    public boolean visibleIn(PolicyContext context) {
        return context.by().may(Act.COMMENT) && draft(context).isPresent();
    }

    @Override
    public Map<ProvisionId, Integer> of(PolicyContext context) {
        return draft(context)
                .map(draft ->
                        services.comments().density(services.now(context.by().id()), draft, context.language()))
                .orElse(Map.of());
    }

    @Override
    public String topic() {
        return Comments.CHANGED;
    }

    @Override
    public boolean concerns(PolicyContext context, String announced) {
        return draft(context)
                .flatMap(draft -> Comments.Changed.of(draft, context.language(), announced))
                .isPresent();
    }

    private Optional<DraftId> draft(PolicyContext context) {
        return context.version().isPresent() ? Optional.empty() : CommentsTab.draft(context, drafts);
    }
}
