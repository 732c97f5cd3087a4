package jp.naisc.council.publication.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat says when it refuses a request before the program sees it, such as an encoded slash or a control character
 * in the address: two plain sentences instead of its own page with its name and version. Created by Tomcat by its class
 * name, hence public.
 */
public final class PlainErrorValve extends ErrorReportValve {

    private static final String PAGE = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%1$s</title></head>"
            + "<body><main><h1>アドレスを読めません</h1><p><a href=\"/\">国家AI戦略審議会の最初のページ</a></p>"
            + "<section lang=\"en\"><h2>The address cannot be read</h2>"
            + "<p><a href=\"/en\">Front page of the National AI Strategy Council</a></p></section></main></body></html>";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        // Called for every response; only a refusal that nobody has answered yet is ours.
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            PublicHeaders.addTo(response);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE.formatted(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException goneAway) {
            // The reader has left; there is nobody to tell.
            container.getLogger().debug("error page not delivered", goneAway);
        }
    }
}
