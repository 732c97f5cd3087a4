package jp.naisc.council.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.publication.Catalogue;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.DateQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The text on a date. The answer is an address: the version that was in force, whose page says from when to when it
 * counted. So there is one page a version and not one a day, and the reader can cite what he finds.
 */
@Controller
class DateController {

    /** What an official would still type; longer input is not repeated back. */
    private static final int LONGEST = 40;

    private final PublicDoor door;
    private final Catalogue catalogue;
    private final HistoryPages histories;

    DateController(PublicDoor door, Catalogue catalogue, HistoryPages histories) {
        this.door = door;
        this.catalogue = catalogue;
        this.histories = histories;
    }

    /** The same question from a page about several policies; without a policy there is nothing to ask about. */
    @GetMapping({Addresses.ON_DATE, "/en" + Addresses.ON_DATE})
    void onAny(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String policy,
            @RequestParam(required = false) @Nullable String date)
            throws IOException {
        on(request, response, policy, date);
    }

    @GetMapping({"/policies/{slug}/on", "/en/policies/{slug}/on"})
    void on(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String date)
            throws IOException {
        var telling = Telling.in(PublicDoor.language(request.getRequestURI()));
        var policy = catalogue.find(slug);
        if (policy.isEmpty()) {
            door.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (date == null) {
            ask(request, response, telling, policy.get(), PolicyPages.question(telling, policy.get()));
            return;
        }
        var typed = date.strip();
        var day = typed.length() > LONGEST ? Optional.<LocalDate>empty() : JapaneseDates.parse(typed);
        var found = day.flatMap(known -> catalogue.inForceOn(policy.get(), known));
        if (found.isPresent()) {
            PublicDoor.leadTo(response, telling.address(policy.get(), found.get()) + "?on=" + day.get());
        } else {
            var shown = typed.length() > LONGEST ? "" : typed;
            ask(
                    request,
                    response,
                    telling,
                    policy.get(),
                    new DateQuestion(
                            telling.to(Addresses.onDate(slug)), shown, why(telling, policy.get(), typed, day)));
        }
    }

    private void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Telling telling,
            PublicPolicy policy,
            DateQuestion question)
            throws IOException {
        var status = question.error() == null ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
        door.answerOnce(request, response, histories.askForDate(telling.language(), policy, question), status);
    }

    private static String why(Telling telling, PublicPolicy policy, String typed, Optional<LocalDate> day) {
        var words = telling.words();
        if (typed.isEmpty()) {
            return words.say("date.error.empty");
        }
        if (day.isEmpty()) {
            return words.say("date.error.unreadable", Shortened.of(typed, LONGEST));
        }
        var shown = telling.date(day.get());
        return policy.beginning()
                .filter(day.get()::isBefore)
                .map(first -> words.say("date.error.before", shown, telling.date(first)))
                .orElseGet(() -> words.say("date.error.none", shown));
    }
}
