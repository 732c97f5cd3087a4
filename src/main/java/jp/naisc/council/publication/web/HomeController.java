package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.publication.page.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that are not about one policy, and the files every page needs. */
@Controller
class HomeController {

    private final PublicDoor door;
    private final HomePages homes;
    private final TextPages texts;
    private final Assets assets;

    HomeController(PublicDoor door, HomePages homes, TextPages texts, Assets assets) {
        this.door = door;
        this.homes = homes;
        this.texts = texts;
        this.assets = assets;
    }

    @GetMapping({"/", "/en"})
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Addresses.HOME, homes::home);
    }

    @GetMapping({"/policies", "/en/policies"})
    void policies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Addresses.POLICIES, homes::policies);
    }

    @GetMapping({"/about", "/en/about"})
    void about(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Addresses.ABOUT, texts::about);
    }

    @GetMapping({"/accessibility", "/en/accessibility"})
    void accessibility(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Addresses.ACCESSIBILITY, texts::accessibility);
    }

    @GetMapping(Assets.ROOT + "{name}")
    void asset(HttpServletRequest request, HttpServletResponse response, @PathVariable String name) throws IOException {
        door.answer(
                request, response, Assets.ROOT + name, () -> assets.find(name).orElseThrow(NotPublished::new));
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String place,
            Function<InterfaceLanguage, FinishedPage> maker)
            throws IOException {
        var language = PublicDoor.language(request.getRequestURI());
        door.answer(request, response, Addresses.in(language, place), () -> maker.apply(language));
    }
}
