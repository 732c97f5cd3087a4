package jp.naisc.council.publication.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.Digest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style, script and icon of the public pages. Tokens and style travel as one file (one request before the first
 * paint, no {@code @import} chain) and every address names its bytes, so that browsers never ask twice for the same.
 */
@Component
class Assets {

    static final String ROOT = "/assets/";

    private final String style;
    private final String script;
    private final String icon;
    private final Map<String, FinishedPage> files;

    Assets() {
        var css = read("css/tokens.css", "css/paper.css", "css/public.css");
        var js = read("js/public.js");
        var svg = read("img/mark.svg");
        style = named("public", css, "css");
        script = named("public", js, "js");
        icon = named("mark", svg, "svg");
        files = Map.of(
                style, FinishedPage.of(css, "text/css;charset=UTF-8", Freshness.PERMANENT),
                script, FinishedPage.of(js, "text/javascript;charset=UTF-8", Freshness.PERMANENT),
                icon, FinishedPage.of(svg, "image/svg+xml", Freshness.PERMANENT));
    }

    String style() {
        return ROOT + style;
    }

    String script() {
        return ROOT + script;
    }

    String icon() {
        return ROOT + icon;
    }

    Optional<FinishedPage> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static String named(String name, byte[] bytes, String ending) {
        return name + "." + Digest.of(bytes).abbreviated() + "." + ending;
    }

    private static byte[] read(String... names) {
        var all = new ByteArrayOutputStream();
        for (var name : names) {
            try (var in = new ClassPathResource("META-INF/resources/" + name).getInputStream()) {
                in.transferTo(all);
                all.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("missing in the build: " + name, e);
            }
        }
        return all.toByteArray();
    }
}
