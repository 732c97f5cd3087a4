package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DeskSection;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.ui.spi.PaperMode;

/** What changed in the texts being worked on, and what was said about them, since a person last looked at each. */
@org.springframework.stereotype.Component
class SinceDesk implements DeskSection {
    private final ReadingServices services;
    private final CurrentActor current;

    SinceDesk(ReadingServices services, CurrentActor current) {
        this.services = services;
        this.current = current;
    }

    @Override
    public Optional<Component> create(InterfaceLanguage language) {
        return current.find()
                .filter(by -> by.may(Act.READ_DRAFT))
                .map(by -> texts(by, language))
                .filter(texts -> !texts.isEmpty())
                .map(texts -> new Div(texts.toArray(Component[]::new)));
    }

    private List<Component> texts(Actor by, InterfaceLanguage language) {
        var texts = new ArrayList<Component>();
        for (var policy : services.policies().all()) {
            services.cycles().running(policy.id()).ifPresent(cycle -> services.drafts()
                    .of(cycle.id())
                    .ifPresent(draft -> texts.addAll(of(by, policy, cycle, draft, language))));
        }
        return texts;
    }

    /** Every language in which he knows the text; where there is none, that he has not looked yet, in his own. */
    private List<Component> of(Actor by, Policy policy, RevisionCycle cycle, Draft draft, InterfaceLanguage screen) {
        var own = screen.pick(TextLanguage.JA, TextLanguage.EN);
        var told = services.drafts().languages(draft.id()).stream()
                .map(language -> services.since().of(by, draft.id(), language))
                .toList();
        boolean first = told.stream().allMatch(since -> since.isFirst());
        return told.stream()
                .filter(since -> first ? since.language() == own : !since.isFirst())
                .<Component>map(since -> new SinceOfText(
                        by,
                        cycle.titles().in(own),
                        since,
                        new ReadText(policy, draft.id(), since.language(), PaperMode.READ, screen)))
                .toList();
    }
}
