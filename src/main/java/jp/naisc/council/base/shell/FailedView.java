package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A screen that could not be made. Without the shell around it, because the shell may be what failed. The reader gets a
 * number, the log gets the rest.
 */
@AnonymousAllowed
class FailedView extends Composite<ErrorPage> implements HasErrorParameter<Exception>, HasDynamicTitle {
    private boolean refused;

    @Override
    protected ErrorPage initContent() {
        return new ErrorPage("base.error.500.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var failure = parameter.getCaughtException();
        if (Troubles.isRefusal(failure)) {
            // A service refused while the screen was being made: an address one may enter, about a thing one may not
            // see.
            refused = true;
            getContent()
                    .title("base.error.403.title")
                    .says(getTranslation("base.error.403.says"))
                    .says(getTranslation("base.error.403.ask"))
                    .desk();
            return HttpServletResponse.SC_FORBIDDEN;
        }
        var number = Troubles.log(event.getLocation().getPath(), failure);
        getContent()
                .says(getTranslation("base.error.500.says"))
                .fact(getTranslation("base.error.500.number"), number)
                .says(getTranslation("base.error.500.tell"))
                .desk();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "base.error.page", getTranslation(refused ? "base.error.403.title" : "base.error.500.title"));
    }
}
