package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address below {@code /council} that leads nowhere, or names a policy or version that is not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Composite<ErrorPage> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    protected ErrorPage initContent() {
        return new ErrorPage("base.error.404.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getContent()
                .says(getTranslation("base.error.404.says"))
                .fact(
                        getTranslation("base.error.404.address"),
                        "/council/" + event.getLocation().getPath())
                .desk()
                .way("/council/policies", "base.error.policies")
                .way(ScreenLanguage.current().pick("/", "/en"), "base.error.public");
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.error.page", getTranslation("base.error.404.title"));
    }
}
