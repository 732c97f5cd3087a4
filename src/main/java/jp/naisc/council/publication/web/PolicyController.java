package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.publication.Catalogue;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A policy: in force, in one version, in one provision, through time. */
@Controller
class PolicyController {

    private final PublicDoor door;
    private final Catalogue catalogue;
    private final PolicyPages policies;
    private final ProvisionPages provisions;
    private final HistoryPages histories;

    PolicyController(
            PublicDoor door,
            Catalogue catalogue,
            PolicyPages policies,
            ProvisionPages provisions,
            HistoryPages histories) {
        this.door = door;
        this.catalogue = catalogue;
        this.policies = policies;
        this.provisions = provisions;
        this.histories = histories;
    }

    @GetMapping({"/policies/{slug}", "/en/policies/{slug}"})
    void current(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        var path = Addresses.policy(slug);
        door.answer(request, response, Addresses.in(language, path), () -> {
            var policy = policy(slug);
            return policies.make(language, policy, policy.shown(), path);
        });
    }

    @GetMapping({"/policies/{slug}/versions/{number}", "/en/policies/{slug}/versions/{number}"})
    void version(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String number)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        var path = Addresses.version(slug, number);
        door.answer(request, response, Addresses.in(language, path), () -> {
            var policy = policy(slug);
            return policies.make(language, policy, version(policy, number), path);
        });
    }

    @GetMapping({
        "/policies/{slug}/versions/{number}/provisions/{id}",
        "/en/policies/{slug}/versions/{number}/provisions/{id}"
    })
    void provision(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String id)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        var provision = ProvisionId.parse(id);
        if (provision.isEmpty()) {
            door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var path = Addresses.provision(slug, number, provision.get());
        door.answer(request, response, Addresses.in(language, path), () -> {
            var policy = policy(slug);
            return provisions.make(language, policy, version(policy, number), provision.get(), path);
        });
    }

    @GetMapping({"/policies/{slug}/provisions/{id}", "/en/policies/{slug}/provisions/{id}"})
    void provisionNow(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @PathVariable String id)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        var provision = ProvisionId.parse(id);
        if (provision.isEmpty()) {
            door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var path = Addresses.provisionNow(slug, provision.get());
        door.answer(request, response, Addresses.in(language, path), () -> {
            var policy = policy(slug);
            return provisions.make(language, policy, policy.shown(), provision.get(), path);
        });
    }

    @GetMapping({"/policies/{slug}/history", "/en/policies/{slug}/history"})
    void history(HttpServletRequest request, HttpServletResponse response, @PathVariable String slug)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        door.answer(
                request,
                response,
                Addresses.in(language, Addresses.history(slug)),
                () -> histories.make(language, policy(slug)));
    }

    private PublicPolicy policy(String slug) {
        return catalogue.find(slug).orElseThrow(NotPublished::new);
    }

    private static PolicyVersion version(PublicPolicy policy, String number) {
        Optional<VersionNumber> parsed = VersionNumber.parse(number);
        return parsed.flatMap(policy::find).orElseThrow(NotPublished::new);
    }
}
