package jp.naisc.council.publication.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the server says when it refuses a request before the program sees it, such as an encoded slash or a control
 * character in the address: two plain sentences instead of Jetty's own page with its name and the exception.
 */
final class PlainErrors extends ErrorHandler {

    private static final String PAGE = "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%1$s</title></head>"
            + "<body><main><h1>アドレスを読めません</h1><p><a href=\"/\">国家AI戦略審議会の最初のページ</a></p>"
            + "<section lang=\"en\"><h2>The address cannot be read</h2>"
            + "<p><a href=\"/en\">Front page of the National AI Strategy Council</a></p></section></main></body></html>";

    /** Refused after it was read as a request. */
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.write(true, page(status, response.getHeaders()), callback);
    }

    /** Not even a request. */
    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable headers) {
        return page(status, headers);
    }

    private static ByteBuffer page(int status, HttpFields.Mutable headers) {
        PublicHeaders.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        return ByteBuffer.wrap(PAGE.formatted(status).getBytes(StandardCharsets.UTF_8));
    }
}
