package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Gathering;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.ActContribution;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.LiveTextListener;
import jp.naisc.council.policy.ui.spi.OutlineCounts;
import jp.naisc.council.policy.ui.spi.PaperMode;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyPanel;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its text in the middle: outline, paper, panel. What the address says is what is shown; every choice here
 * leads to another address, and only what the browser decides by itself (where one is reading) changes it in place.
 */
// The acts are contributed beans, which the front-end build does not follow: it is told what their dialogs need.
@Uses(OpenCycleDialog.class)
@Uses(PublishDialog.class)
@Uses(StageDialog.class)
@Route("policies/:slug")
@PermitAll
class WorkspaceView extends Composite<WorkspaceRoot> implements BeforeEnterObserver, HasDynamicTitle {
    /** How long numbers in the outline may be old. */
    private static final Duration COUNTING = Duration.ofSeconds(2);

    private final Workspaces workspaces;
    private final Versions versions;
    private final List<ActContribution> acts;
    private final List<PolicyPanel> panels;
    private final CountColumns columns;
    private final CurrentActor current;
    private final Announcements announcements;
    private final Words words = Words.ofScreen();
    private final ReadingPlace place = new ReadingPlace();
    private final List<Announcements.Subscription> subscriptions = new ArrayList<>();

    private String slug = "";
    private WorkspaceState state = WorkspaceState.read(QueryParameters.empty());
    private @Nullable Workspace workspace;
    private @Nullable PaperPane paper;
    private @Nullable SidePanel side;
    private @Nullable OutlinePanel outline;

    WorkspaceView(
            Workspaces workspaces,
            Versions versions,
            List<ActContribution> acts,
            List<PolicyPanel> panels,
            List<OutlineCounts> columns,
            CurrentActor current,
            Announcements announcements) {
        this.workspaces = workspaces;
        this.versions = versions;
        this.acts = acts.stream()
                .sorted(Comparator.comparingInt(ActContribution::order))
                .toList();
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PolicyPanel::order))
                .toList();
        this.columns = new CountColumns(columns);
        this.current = current;
        this.announcements = announcements;
        getContent().addProvisionListener(here -> ProvisionId.parse(here.id()).ifPresent(this::reading));
    }

    @Override
    protected WorkspaceRoot initContent() {
        return new WorkspaceRoot();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        state = WorkspaceState.read(event.getLocation().getQueryParameters());
        var opened = workspaces.open(current.get(), slug, state, words.language());
        if (opened.isEmpty()) {
            event.rerouteToError(NotFoundException.class, slug);
        } else {
            show(opened.get());
        }
    }

    @Override
    public String getPageTitle() {
        var opened = workspace;
        if (opened == null) {
            return words.say("base.council");
        }
        var title = opened.context().policy().titles().in(Languages.ofText(words.language()));
        var what = opened.context()
                .version()
                .map(version -> words.number(version.number()))
                .orElse(words.say("policy.version.live"));
        return words.say("policy.workspace.page", title, what);
    }

    private void show(Workspace opened) {
        workspace = opened;
        var context = opened.context();
        var outline = new OutlinePanel();
        this.outline = outline;
        var offered = acts(context);
        var head = new DocumentHead(context, context.cycle().flatMap(cycle -> versions.nextDraft(cycle.id())), offered);
        var bar = new PhoneBar(offered, firstPanel(context));
        var listener = listener(opened, head, bar, outline);
        var mode = opened.mode(state.mode());
        paper = new PaperPane(opened, state, mode, listener, this::go);
        place.choose(
                opened.showsLive() && mode == PaperMode.READ ? opened.live() : Optional.empty(), listener, getUI());
        side = new SidePanel(context, panels, state.tab(), tab -> {
            state = state.tab(tab);
            getContent().note("tab", tab);
        });
        outline.show(context.text(), changes(opened), columns.begin(context, context.text()));
        var work = new Div(outline, paper, side);
        work.addClassName("work");
        getContent().removeAll();
        getContent().add(head, work, bar);
        state.at().ifPresent(this::reading);
    }

    private List<WorkspaceAct> acts(PolicyContext context) {
        return acts.stream()
                .flatMap(contribution -> contribution.of(context, this::acted).stream())
                .toList();
    }

    private String firstPanel(PolicyContext context) {
        return panels.stream()
                .filter(panel -> panel.visibleIn(context))
                .findFirst()
                .map(PolicyPanel::titleKey)
                .orElse("policy.panel.label");
    }

    private static ChangeCounts changes(Workspace opened) {
        return opened.before()
                .flatMap(before -> opened.context().text().map(now -> ChangeCounts.between(before, now)))
                .orElseGet(ChangeCounts::none);
    }

    private LiveTextListener listener(Workspace opened, DocumentHead head, PhoneBar bar, OutlinePanel outline) {
        return new LiveTextListener() {
            @Override
            public void present(List<PersonBadge> people) {
                head.present(people);
            }

            @Override
            public void saved(Instant at) {
                head.saved(at);
                if (opened.mode(state.mode()) == PaperMode.SUGGEST) {
                    // what can be filed grows with what is written
                    var offered = acts(opened.context());
                    head.offer(offered);
                    bar.offer(offered);
                }
            }

            @Override
            public void outlineChanged() {
                opened.live().ifPresent(live -> {
                    var now = live.text();
                    outline.show(
                            Optional.of(now),
                            opened.before()
                                    .map(before -> ChangeCounts.between(before, now))
                                    .orElseGet(ChangeCounts::none),
                            columns.columns(Optional.of(now)));
                    getContent().outlineDrawn();
                });
            }

            @Override
            public void selected(ProvisionId provision) {
                reading(provision);
            }

            @Override
            public void rewritten() {
                offerNewest("policy.paper.rewritten");
            }
        };
    }

    private void reading(ProvisionId provision) {
        state = state.at(provision);
        if (side != null) {
            side.follow(provision);
        }
    }

    /** Every choice is an address, so that going back undoes it. */
    private void go(WorkspaceState wanted) {
        getUI().ifPresent(ui -> ui.navigate("policies/" + slug, wanted.write(words.language())));
    }

    /** After an act the screen is made anew; whoever works by keyboard goes on from its head. */
    private void acted() {
        again();
        getContent().begin();
    }

    private void again() {
        workspaces.open(current.get(), slug, state, words.language()).ifPresent(this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // Heard on another thread: only that something changed; what it is, the screen reads when it has the session.
        subscriptions.add(announcements.subscribe(Versions.CHANGED, policy -> changed(event.getUI(), policy)));
        subscriptions.add(announcements.subscribe(RevisionCycles.MOVED, cycle -> moved(event.getUI(), cycle)));
        for (var topic : columns.topics()) {
            subscriptions.add(announcements.subscribe(
                    topic,
                    new Gathering(
                            COUNTING,
                            what -> counted(event.getUI(), topic, what),
                            () -> onScreen(event.getUI(), this::countAnew))));
        }
        place.sitDown(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscriptions.forEach(Announcements.Subscription::close);
        subscriptions.clear();
        place.standUp();
    }

    private void changed(UI ui, String policy) {
        var opened = workspace;
        if (opened != null && opened.context().policy().id().toString().equals(policy)) {
            ui.access(this::offerNewest);
        }
    }

    private void counted(UI ui, String topic, Set<String> announced) {
        var opened = workspace;
        if (opened != null && announced.stream().anyMatch(each -> columns.concern(opened.context(), topic, each))) {
            onScreen(ui, () -> {
                columns.heard(opened.context(), topic, announced);
                count(columns::columns);
            });
        }
    }

    /** What is told a moment later may find the screen gone. */
    private static void onScreen(UI ui, Command work) {
        if (ui.getSession() != null && !ui.isClosing()) {
            ui.access(work);
        }
    }

    private void countAnew() {
        var opened = workspace;
        if (opened != null) {
            count(text -> columns.begin(opened.context(), text));
        }
    }

    /** A number in the outline may have changed; where one is reading stays. */
    private void count(Function<Optional<PolicyText>, List<CountColumns.Column>> numbers) {
        var opened = workspace;
        var shown = outline;
        if (opened != null && shown != null) {
            var text = opened.showsLive()
                    ? opened.live().map(LiveText::text)
                    : opened.context().text();
            if (shown.show(numbers.apply(text))) {
                getContent().outlineDrawn();
            }
        }
    }

    private void moved(UI ui, String cycle) {
        var opened = workspace;
        if (opened != null
                && opened.context()
                        .cycle()
                        .filter(c -> c.id().toString().equals(cycle))
                        .isPresent()) {
            ui.access(this::offerNewest);
        }
    }

    private void offerNewest() {
        var shown = workspace;
        if (shown != null && !workspaces.isNewest(shown)) {
            offerNewest("policy.paper.outdated");
        }
    }

    private void offerNewest(String key) {
        if (paper != null) {
            paper.outdated(key, this::again);
        }
    }
}
