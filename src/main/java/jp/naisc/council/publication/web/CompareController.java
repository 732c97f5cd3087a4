package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.publication.Catalogue;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.Reading;
import jp.naisc.council.publication.web.ComparePages.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions compared. A plain form chooses them; the answer has an address of its own, to be sent to a colleague. */
@Controller
class CompareController {

    private final PublicDoor door;
    private final Catalogue catalogue;
    private final ComparePages pages;

    CompareController(PublicDoor door, Catalogue catalogue, ComparePages pages) {
        this.door = door;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** Where the form arrives; a choice that makes no pair leads back to where one chooses. */
    @GetMapping({"/policies/{slug}/compare", "/en/policies/{slug}/compare"})
    void choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after)
            throws IOException {
        var policy = catalogue.find(slug);
        if (policy.isEmpty()) {
            door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var older = version(policy.get(), before);
        var newer = version(policy.get(), after);
        var isPair = older.isPresent() && newer.isPresent() && !older.equals(newer);
        var place = isPair
                ? new Pair(policy.get(), older.get(), newer.get(), Reading.TABLE).path()
                : Addresses.history(policy.get().slug());
        PublicDoor.leadTo(response, Addresses.in(PublicDoor.language(request.getRequestURI()), place));
    }

    @GetMapping({"/policies/{slug}/compare/{before}/{after}", "/en/policies/{slug}/compare/{before}/{after}"})
    void table(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String before,
            @PathVariable String after)
            throws IOException {
        answer(request, response, pair(slug, before, after, Reading.TABLE));
    }

    @GetMapping({
        "/policies/{slug}/compare/{before}/{after}/{reading}",
        "/en/policies/{slug}/compare/{before}/{after}/{reading}"
    })
    void reading(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String before,
            @PathVariable String after,
            @PathVariable String reading)
            throws IOException {
        answer(request, response, Reading.parse(reading).flatMap(known -> pair(slug, before, after, known)));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Optional<Pair> pair)
            throws IOException {
        if (pair.isEmpty()) {
            door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var language = PublicDoor.language(request.getRequestURI());
        door.answer(
                request, response, Addresses.in(language, pair.get().path()), () -> pages.make(language, pair.get()));
    }

    private Optional<Pair> pair(String slug, String before, String after, Reading reading) {
        return catalogue.find(slug).flatMap(policy -> version(policy, before).flatMap(older -> version(policy, after)
                .filter(newer -> !newer.equals(older))
                .map(newer -> new Pair(policy, older, newer, reading))));
    }

    private static Optional<PolicyVersion> version(PublicPolicy policy, @Nullable String number) {
        return Optional.ofNullable(number).flatMap(VersionNumber::parse).flatMap(policy::find);
    }
}
