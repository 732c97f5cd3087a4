package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.policy.ui.spi.FollowsProvision;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;
import org.jspecify.annotations.Nullable;

/** The panel beside the paper: one tab for each contribution; a single one needs no tabs and gets a heading. */
final class SidePanel extends Aside {
    private final Words words = Words.ofScreen();
    private final PolicyContext context;
    private final Div body = new Div();
    private final Map<Tab, PolicyPanel> panels = new LinkedHashMap<>();
    private final Map<PolicyPanel, Component> behind = new HashMap<>();
    private @Nullable ProvisionId at;

    SidePanel(PolicyContext context, List<PolicyPanel> offered, Optional<String> wanted, Consumer<String> chosen) {
        this.context = context;
        addClassName("panel");
        getElement().setAttribute("aria-label", words.say("policy.panel.label"));
        body.addClassName("body");
        var shown = offered.stream().filter(panel -> panel.visibleIn(context)).toList();
        if (shown.size() == 1) {
            add(new H2(words.say(shown.getFirst().titleKey())), body);
            show(shown.getFirst());
        } else {
            add(tabs(shown, wanted, chosen), body);
        }
    }

    private Tabs tabs(List<PolicyPanel> shown, Optional<String> wanted, Consumer<String> chosen) {
        var tabs = new Tabs();
        tabs.addClassName("tabs");
        for (var panel : shown) {
            var tab = new Tab(words.say(panel.titleKey()));
            panels.put(tab, panel);
            tabs.add(tab);
            if (wanted.filter(panel.key()::equals).isPresent()) {
                tabs.setSelectedTab(tab);
            }
        }
        // The element's own scrolling part can take the focus by script, which a list of tabs may not contain.
        tabs.getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() => requestAnimationFrame(() => "
                        + "this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')))");
        tabs.addSelectedChangeListener(change -> {
            var panel = panels.get(change.getSelectedTab());
            if (panel != null) {
                show(panel);
                chosen.accept(panel.key());
            }
        });
        Optional.ofNullable(panels.get(tabs.getSelectedTab())).ifPresent(this::show);
        return tabs;
    }

    private void show(PolicyPanel panel) {
        body.removeAll();
        if (!panels.isEmpty()) {
            body.add(heading(panel));
        }
        body.add(panel.create(context));
        stand(panel);
        if (at != null) {
            follow(at);
        }
    }

    /** The tab says it to the eye; whoever goes from heading to heading needs it too, above those of the cards. */
    private H2 heading(PolicyPanel panel) {
        var heading = new H2(words.say(panel.titleKey()));
        heading.addClassName("sr");
        return heading;
    }

    /** What stays of the others while this one is open. */
    private void stand(PolicyPanel shown) {
        Optional.ofNullable(behind.remove(shown)).ifPresent(this::remove);
        for (var other : panels.values()) {
            if (other != shown && !behind.containsKey(other)) {
                other.behind(context).ifPresent(part -> {
                    behind.put(other, part);
                    add(part);
                });
            }
        }
    }

    void follow(ProvisionId provision) {
        at = provision;
        for (Component part : body.getChildren().toList()) {
            if (part instanceof FollowsProvision follows) {
                follows.follow(provision);
            }
        }
    }
}
