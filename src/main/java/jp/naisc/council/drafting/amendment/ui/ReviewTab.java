package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;

/** 採否: for those who decide on suggestions. */
@org.springframework.stereotype.Component
class ReviewTab implements PolicyPanel {

    private final AmendmentServices services;

    ReviewTab(AmendmentServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "review";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "drafting.review.tab";
    }

    @Override
    public boolean visibleIn(PolicyContext context) {
        return context.live()
                && context.version().isEmpty()
                && draft(context)
                        .filter(draft -> services.mayDecide(context.by(), draft.id()))
                        .isPresent();
    }

    @Override
    public Component create(PolicyContext context) {
        return draft(context)
                .<Component>map(draft -> new ReviewPanel(services, context, draft))
                .orElseGet(Div::new);
    }

    private java.util.Optional<Draft> draft(PolicyContext context) {
        return context.cycle().flatMap(cycle -> services.drafts().of(cycle.id()));
    }
}
