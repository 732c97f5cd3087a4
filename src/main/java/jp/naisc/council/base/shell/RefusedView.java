package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A screen that is there, but not for this person: says for whom it is, and as whom one is here. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends Composite<ErrorPage> implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    private final SignedInPerson signedIn;

    RefusedView(SignedInPerson signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected ErrorPage initContent() {
        return new ErrorPage("base.error.403.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        var roles = roles(event.getLocation().getPath());
        getContent()
                .says(
                        roles.isEmpty()
                                ? getTranslation("base.error.403.says")
                                : getTranslation("base.error.403.roles", roles.get()));
        signedIn.person(ScreenLanguage.current()).ifPresent(person -> getContent()
                .says(getTranslation("base.error.403.you", person.name(), person.standing())));
        getContent().says(getTranslation("base.error.403.ask")).desk().way("/council/policies", "base.error.policies");
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** The roles that may enter, in the reader's words. */
    private Optional<String> roles(String path) {
        return RouteConfiguration.forSessionScope()
                .getRoute(path)
                .map(screen -> screen.getAnnotation(RolesAllowed.class))
                .map(allowed -> List.of(allowed.value()))
                .map(roles -> roles.stream()
                        .map(role -> getTranslation("identity.role." + role))
                        .collect(Collectors.joining(getTranslation("base.error.comma"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.error.page", getTranslation("base.error.403.title"));
    }
}
