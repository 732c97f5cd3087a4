package jp.naisc.council.publication.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Makes a finished page of a template and its model. The templates are compiled with the program (ADR-0003). */
@Component
class Press {

    private static final String TEMPLATES = "jp.naisc.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Press.class.getClassLoader(), TEMPLATES);

    FinishedPage print(String template, Object page, Freshness freshness) {
        var out = new Utf8ByteOutput();
        templates.render(template + ".jte", page, out);
        var bytes = new ByteArrayOutputStream(out.getContentLength());
        try {
            out.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FinishedPage.html(bytes.toByteArray(), freshness);
    }
}
