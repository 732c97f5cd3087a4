package jp.naisc.council.drafting.ui.comment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.OpenThreads;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.ui.spi.OutlineCounts;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.jspecify.annotations.Nullable;
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
    public Numbers numbers(PolicyContext context) {
        return draft(context).<Numbers>map(draft -> new Open(context, draft)).orElse(announced -> Map.of());
    }

    /** Read whole at first, later only what was announced. */
    private final class Open implements Numbers {
        private final PolicyContext context;
        private final DraftId draft;
        private @Nullable OpenThreads read;

        Open(PolicyContext context, DraftId draft) {
            this.context = context;
            this.draft = draft;
        }

        @Override
        public Map<ProvisionId, Integer> count(Set<String> announced) {
            var by = services.now(context.by().id());
            var before = read;
            var now = before == null
                    ? services.comments().open(by, draft, context.language())
                    : services.comments().renewed(by, before, changed(announced));
            read = now;
            return services.comments().density(now);
        }

        private List<ThreadId> changed(Set<String> announced) {
            return announced.stream()
                    .flatMap(each -> Comments.Changed.of(draft, context.language(), each).stream())
                    .toList();
        }
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
