package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.naisc.council.identity.Act;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;

/** 修正提案, beside the text being worked on. */
@org.springframework.stereotype.Component
class AmendmentsTab implements PolicyPanel {

    static final String KEY = "amendments";

    private final AmendmentServices services;

    AmendmentsTab(AmendmentServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "drafting.amendment.tab";
    }

    @Override
    public boolean visibleIn(PolicyContext context) {
        return context.live() && context.version().isEmpty() && context.by().may(Act.READ_DRAFT);
    }

    @Override
    public Component create(PolicyContext context) {
        return context.cycle()
                .flatMap(cycle -> services.drafts().of(cycle.id()))
                .<Component>map(draft -> new AmendmentsPanel(services, context, draft))
                .orElseGet(Div::new);
    }
}
