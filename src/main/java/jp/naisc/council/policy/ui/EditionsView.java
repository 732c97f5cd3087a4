package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Roles;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import org.jspecify.annotations.Nullable;

/**
 * The editions of a policy: the secretariat registers those that came about elsewhere or before this platform, one after
 * the other; the chair takes one out of force.
 */
@Route("policies/:slug/editions")
@RolesAllowed({Roles.SECRETARIAT, Roles.CHAIR})
class EditionsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {
    private final Words words = Words.ofScreen();
    private final Policies policies;
    private final RevisionCycles cycles;
    private final Versions versions;
    private final Imports imports;
    private final VersionRegister register;
    private final CurrentActor current;
    private final Announcements announcements;
    private final Clock clock;
    private @Nullable Policy policy;
    private @Nullable EditionList list;
    private Announcements.@Nullable Subscription subscription;

    EditionsView(
            Policies policies,
            RevisionCycles cycles,
            Versions versions,
            Imports imports,
            VersionRegister register,
            CurrentActor current,
            Announcements announcements,
            Clock clock) {
        this.policies = policies;
        this.cycles = cycles;
        this.versions = versions;
        this.imports = imports;
        this.register = register;
        this.current = current;
        this.announcements = announcements;
        this.clock = clock;
        getContent().setId("main");
        getContent().addClassName("editions-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get("slug").flatMap(Slug::parse).flatMap(policies::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, event.getLocation().getPath());
        } else {
            policy = found.get();
            show(found.get());
        }
    }

    @Override
    public String getPageTitle() {
        var shown = policy;
        return shown == null ? words.say("base.council") : words.say("policy.editions.page", title(shown));
    }

    private String title(Policy shown) {
        return shown.titles().in(Languages.ofText(words.language()));
    }

    private void show(Policy shown) {
        var by = current.get();
        var back = new Anchor(PolicyNavigation.ROOT + PolicyNavigation.workspace(shown.slug()), title(shown));
        var path = new Paragraph(back);
        path.addClassName("path");
        boolean registers = by.may(Act.IMPORT_TEXT);
        var lead = new Paragraph(words.say(registers ? "policy.editions.lead" : "policy.editions.lead.withdraw"));
        lead.addClassName("lead");
        var head = new Div(path, new H1(words.say("policy.editions.title")), lead);
        head.addClassName("head");
        var editions = new EditionList(by, shown, versions, register, clock);
        list = editions;
        var in = new Div(head);
        in.addClassName("in");
        if (registers) {
            var form = new EditionForm(by, shown, cycles, versions, imports, clock, editions::registered);
            form.addClassName("form");
            in.add(form);
        } else {
            in.addClassName("alone");
        }
        in.add(editions);
        getContent().removeAll();
        getContent().add(in);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription = announcements.subscribe(Versions.CHANGED, id -> {
            var shown = policy;
            if (shown != null && shown.id().toString().equals(id)) {
                event.getUI().access(this::listAgain);
            }
        });
    }

    private void listAgain() {
        if (list != null) {
            list.show();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
