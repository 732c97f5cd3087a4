package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What rests of a draft, above its paper: said as long as it does, from the moment it is frozen. In a paper that is only read
 * the browser also signs the parts themselves (resting-parts.ts); an open editor does so by itself.
 */
@Tag("resting-parts")
@JsModule("./components/resting-parts.ts")
final class RestsBand extends HtmlContainer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Announcements announcements;
    private final DraftId draft;
    private final Supplier<List<Resting.Part>> resting;
    private final Function<List<Resting.Part>, String> brief;
    private List<Resting.Part> shown = List.of();
    private Announcements.@Nullable Subscription subscription;

    /**
     * @param resting what rests now; asked again whenever that may have changed
     * @param brief says in one line what rests
     */
    RestsBand(
            Announcements announcements,
            DraftId draft,
            Supplier<List<Resting.Part>> resting,
            Function<List<Resting.Part>, String> brief) {
        this.announcements = announcements;
        this.draft = draft;
        this.resting = resting;
        this.brief = brief;
        getElement().setAttribute("role", "status");
        draw(resting.get());
    }

    private void renew() {
        var now = resting.get();
        if (!now.equals(shown)) {
            draw(now);
            sign();
        }
    }

    private void draw(List<Resting.Part> parts) {
        shown = parts;
        removeAll();
        if (!parts.isEmpty()) {
            var list = list(parts);
            list.addClassName("at-length");
            // On a small screen one line says what rests; the reasons are behind it.
            var folded = new Disclosure(list(parts), new Span(brief.apply(parts)));
            folded.addClassNames("rests-brief", "in-brief");
            add(list, folded);
        }
    }

    private static UnorderedList list(List<Resting.Part> parts) {
        var list = new UnorderedList();
        list.addClassName("rests");
        parts.forEach(part -> list.add(new ListItem(part.sentence())));
        return list;
    }

    private void sign() {
        var parts = JSON.createArrayNode();
        shown.forEach(part -> parts.add(JSON.createObjectNode()
                .put("first", part.first())
                .put("last", part.last())
                .put("says", part.sign())));
        getElement().callJsFunction("parts", parts);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        subscription = announcements.subscribe(Freezes.CHANGED, new Announcements.Follower() {
            @Override
            public void heard(String announced) {
                if (announced.equals(draft.toString())) {
                    hand(ui);
                }
            }

            @Override
            public void mayHaveMissed() {
                hand(ui);
            }
        });
        // between reading and hearing something may have been frozen
        draw(resting.get());
        sign();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        var open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }

    /** What is told a moment later may find the screen gone. */
    private void hand(UI ui) {
        if (ui.getSession() != null && !ui.isClosing()) {
            ui.access(this::renew);
        }
    }
}
