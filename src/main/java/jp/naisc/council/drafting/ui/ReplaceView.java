package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftReplacements;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.ReplaceResult;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.jspecify.annotations.Nullable;

/**
 * Puts another text in the place of a draft's: one that is brought in, or ({@code ?restore=412}) the draft's own after an
 * earlier step. What would change is shown before it is done. Who may not write in the draft is told why.
 */
@Route("policies/:slug/replace")
@PermitAll
class ReplaceView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TEXT = "text";
    private static final String RESTORE = "restore";

    private final Policies policies;
    private final RevisionCycles cycles;
    private final Drafts drafts;
    private final DraftRights rights;
    private final DraftReplacements replacements;
    private final CurrentActor current;
    private final Div body = new Div();
    private @Nullable Policy policy;

    ReplaceView(
            Policies policies,
            RevisionCycles cycles,
            Drafts drafts,
            DraftRights rights,
            DraftReplacements replacements,
            CurrentActor current) {
        this.policies = policies;
        this.cycles = cycles;
        this.drafts = drafts;
        this.rights = rights;
        this.replacements = replacements;
        this.current = current;
        body.addClassName("in");
        getContent().setId("main");
        getContent().addClassName("replace-view");
        getContent().add(body);
    }

    /** The address of this screen for a text of a draft. */
    static void open(Slug policy, TextLanguage language) {
        UI.getCurrent()
                .navigate(PolicyNavigation.workspace(policy) + "/replace", QueryParameters.of(TEXT, language.tag()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get("slug").flatMap(Slug::parse).flatMap(policies::find);
        var draft = found.flatMap(p -> cycles.running(p.id())).flatMap(cycle -> drafts.of(cycle.id()));
        var access = draft.flatMap(d -> rights.of(current.get(), d.id())).orElse(new DraftAccess.None());
        if (draft.isEmpty() || access instanceof DraftAccess.None) {
            event.rerouteToError(NotFoundException.class, event.getLocation().getPath());
            return;
        }
        policy = found.orElseThrow();
        var said = event.getLocation().getQueryParameters();
        var language = said.getSingleParameter(TEXT).map(TextLanguage::ofTag).orElse(screenText());
        switch (access) {
            case DraftAccess.MayEdit mayEdit -> show(draft.get(), language, step(said));
            case DraftAccess.MaySuggest(DraftAccess.Reason why) -> refuse(why);
            case DraftAccess.ReadOnly(DraftAccess.Reason why) -> refuse(why);
            case DraftAccess.None none -> throw new IllegalStateException("answered above");
        }
    }

    private static Optional<Long> step(QueryParameters said) {
        return said.getSingleParameter(RESTORE)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::valueOf);
    }

    private static TextLanguage screenText() {
        return ScreenLanguage.current().pick(TextLanguage.JA, TextLanguage.EN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "drafting.replace.page", policy == null ? "" : policy.titles().in(screenText()));
    }

    private Div head(String leadKey, Object... values) {
        var shown = policy;
        var back = new Anchor(
                PolicyNavigation.ROOT + (shown == null ? "" : PolicyNavigation.workspace(shown.slug())),
                shown == null ? "" : shown.titles().in(screenText()));
        var path = new Paragraph(back);
        path.addClassName("path");
        var lead = new Paragraph(getTranslation(leadKey, values));
        lead.addClassName("lead");
        var head = new Div(path, new H1(getTranslation("drafting.replace.title")), lead);
        head.addClassName("head");
        return head;
    }

    private void refuse(DraftAccess.Reason why) {
        body.removeAll();
        var says = new Paragraph(getTranslation(why.key()));
        says.addClassName("kept");
        body.add(head("drafting.replace.refused"), says);
    }

    private void show(Draft draft, TextLanguage language, Optional<Long> step) {
        body.removeAll();
        var by = current.get();
        if (step.isPresent()) {
            var proposal = replacements.restore(by, draft.id(), language, step.get());
            body.add(head("drafting.replace.restore.lead", step.get()));
            proposal.ifPresentOrElse(
                    found -> body.add(new ProposedText(
                            found,
                            "drafting.replace.restore.act",
                            () -> replacements.replace(current.get(), draft.id(), language, found),
                            done -> done(draft, language, done))),
                    () -> body.add(new Paragraph(getTranslation("drafting.replace.restore.none"))));
            return;
        }
        var languages = new Div();
        languages.addClassNames("segment");
        for (var each : drafts.languages(draft.id())) {
            var link = new Anchor(address(each, Optional.empty()), getTranslation("policy.language." + each.name()));
            if (each == language) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        body.add(
                head("drafting.replace.lead"),
                languages,
                new ReplaceForm(current, draft, language, replacements, done -> done(draft, language, done)));
    }

    private String address(TextLanguage language, Optional<Long> step) {
        var shown = policy;
        return PolicyNavigation.ROOT
                + (shown == null ? "" : PolicyNavigation.workspace(shown.slug()))
                + "/replace?" + TEXT + "=" + language.tag()
                + step.map(n -> "&" + RESTORE + "=" + n).orElse("");
    }

    /** What was done, the way to it, and the way back. */
    private void done(Draft draft, TextLanguage language, ReplaceResult.Replaced replaced) {
        body.removeAll();
        var says = new Paragraph(getTranslation("drafting.replace.done", replaced.before() + 1, replaced.after()));
        says.addClassName("told");
        says.getElement().setAttribute("role", "status");
        var shown = policy;
        var open = new Anchor(
                PolicyNavigation.ROOT
                        + (shown == null ? "" : PolicyNavigation.editing(shown.slug()) + "&text=" + language.tag()),
                getTranslation("drafting.replace.open"));
        open.addClassNames("button", "primary");
        var back = new Button(
                getTranslation("drafting.replace.restore"),
                click -> show(draft, language, Optional.of(replaced.before())));
        back.addThemeName("neutral");
        var acts = new Div(open, back);
        acts.addClassName("acts");
        body.add(head("drafting.replace.done.lead"), says, acts);
    }
}
