package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.publication.Catalogue;
import jp.naisc.council.publication.page.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A version's text to take away. The JSON is, byte for byte, what the digest on the page was made of. */
@Controller
class DownloadController {

    private final PublicDoor door;
    private final Catalogue catalogue;
    private final Versions versions;

    DownloadController(PublicDoor door, Catalogue catalogue, Versions versions) {
        this.door = door;
        this.catalogue = catalogue;
        this.versions = versions;
    }

    @GetMapping("/policies/{slug}/versions/{number}/text.{language:ja|en}.json")
    void json(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String language)
            throws IOException {
        var text = TextLanguage.ofTag(language);
        door.answer(
                request,
                response,
                Addresses.json(slug, number, text),
                () -> file(slug, number, text, PolicyText::canonicalJson, "application/json", Freshness.PERMANENT));
    }

    @GetMapping("/policies/{slug}/versions/{number}/text.{language:ja|en}.md")
    void markdown(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String language)
            throws IOException {
        var text = TextLanguage.ofTag(language);
        door.answer(
                request,
                response,
                Addresses.markdown(slug, number, text),
                () -> file(slug, number, text, Markdown::write, "text/markdown;charset=UTF-8", Freshness.RENDERED));
    }

    private FinishedPage file(
            String slug,
            String number,
            TextLanguage language,
            Function<PolicyText, String> form,
            String contentType,
            Freshness freshness) {
        var text = catalogue
                .find(slug)
                .flatMap(policy -> VersionNumber.parse(number).flatMap(policy::find))
                .flatMap(version -> versions.text(version, language))
                .orElseThrow(NotPublished::new);
        return FinishedPage.of(form.apply(text).getBytes(StandardCharsets.UTF_8), contentType, freshness);
    }
}
