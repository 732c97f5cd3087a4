package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.VersionText;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;

/** コメント: what is said about the words one is reading; of a version, what became of the words in it. */
@org.springframework.stereotype.Component
class CommentsTab implements PolicyPanel {
    private final Drafts drafts;
    private final CommentServices services;

    CommentsTab(Drafts drafts, CommentServices services) {
        this.drafts = drafts;
        this.services = services;
    }

    @Override
    public String key() {
        return "comments";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "drafting.comment.tab";
    }

    @Override
    public boolean visibleIn(PolicyContext context) {
        return context.by().may(Act.COMMENT) && draft(context, drafts).isPresent();
    }

    @Override
    public Component create(PolicyContext context) {
        return new CommentsPanel(context, draft(context, drafts).orElseThrow(), services);
    }

    /** The draft whose comments belong to what is shown: the live one, or the one a version was cut from. */
    static Optional<DraftId> draft(PolicyContext context, Drafts drafts) {
        if (context.version().isPresent()) {
            return context.version()
                    .flatMap(version -> version.text(context.language()))
                    .flatMap(VersionText::origin)
                    .map(origin -> new DraftId(origin.draft()));
        }
        return context.cycle()
                .filter(cycle -> context.live())
                .flatMap(cycle -> drafts.of(cycle.id()))
                .map(Draft::id);
    }
}
