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
    static final String KEY = "comments";

    private final Drafts drafts;
    private final CommentServices services;

    CommentsTab(Drafts drafts, CommentServices services) {
        this.drafts = drafts;
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
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
        var draft = draft(context, drafts).orElseThrow();
        return new CommentsPanel(context, draft, services, address(context, draft));
    }

    /** The marks in the paper do not go with the tab. */
    @Override
    public Optional<Component> behind(PolicyContext context) {
        return context.version().isPresent()
                ? Optional.empty()
                : draft(context, drafts).map(draft -> new CommentsInPaper(context, draft, services));
    }

    /** Empty where the draft a version was cut from is not worked on any more. */
    private Optional<ThreadAddress> address(PolicyContext context, DraftId draft) {
        return context.cycle()
                .flatMap(cycle -> drafts.of(cycle.id()))
                .filter(open -> open.id().equals(draft))
                .map(open -> new ThreadAddress(context.policy().slug(), context.language()));
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
