package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;
import jp.naisc.council.policy.ui.spi.ProvisionFacts;

/** 履歴: every version with its note, and in which of them the provision one is reading changed. */
@org.springframework.stereotype.Component
class HistoryTab implements PolicyPanel {
    private final Versions versions;
    private final Actors people;
    private final List<ProvisionFacts> facts;

    HistoryTab(Versions versions, Actors people, List<ProvisionFacts> facts) {
        this.versions = versions;
        this.people = people;
        this.facts = List.copyOf(facts);
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "policy.history.title";
    }

    @Override
    public boolean visibleIn(PolicyContext context) {
        return true;
    }

    @Override
    public Component create(PolicyContext context) {
        return new HistoryPanel(context, versions, people, facts);
    }
}
