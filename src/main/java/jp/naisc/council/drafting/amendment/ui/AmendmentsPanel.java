package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.amendment.Amendment;
import jp.naisc.council.drafting.amendment.AmendmentId;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.Piece;
import jp.naisc.council.policy.ui.spi.FollowsProvision;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.jspecify.annotations.Nullable;

/** 修正提案: those about the part one is reading, or all of them; what is still open first. */
final class AmendmentsPanel extends Div implements FollowsProvision {

    private final AmendmentServices services;
    private final PolicyContext context;
    private final Draft draft;
    private final AmendmentWords words = AmendmentWords.ofScreen();
    private final Span scope = new Span();
    private final NativeButton widen = new NativeButton();
    private final Div news = new Div();
    private final Div cards = new Div();
    private final List<Announcements.Subscription> subscriptions = new ArrayList<>();
    private final Set<AmendmentId> open = new HashSet<>();
    private Optional<Provision> here = Optional.empty();
    private boolean all = true;
    private boolean own;

    AmendmentsPanel(AmendmentServices services, PolicyContext context, Draft draft) {
        this.services = services;
        this.context = context;
        this.draft = draft;
        addClassName("amendments");
        var line = new Div(scope, widen);
        line.addClassName("scope");
        widen.addClassName("textact");
        widen.addClickListener(click -> {
            all = !all;
            show();
        });
        news.addClassName("news");
        news.getElement().setAttribute("role", "status");
        var rule = new Paragraph(services.rule().sentence(words.language()));
        rule.addClassName("lead");
        add(line, rule, news, cards);
        show();
    }

    @Override
    public void follow(ProvisionId provision) {
        var heading = context.text().flatMap(text -> Labels.heading(text, provision));
        if (!heading.map(Provision::id).equals(here.map(Provision::id))) {
            here = heading;
            all = heading.isEmpty();
            show();
        }
    }

    private void show() {
        news.removeAll();
        remember();
        cards.removeAll();
        var every = services.amendments().standing(context.by(), draft.id(), context.language());
        var shown = every.stream()
                .filter(one -> all
                        || here.filter(place -> touches(one.amendment(), place)).isPresent())
                .toList();
        scope.setText(words.say(
                "drafting.amendment.scope",
                here.filter(place -> !all)
                        .map(place -> place.label().full())
                        .orElse(words.say("drafting.amendment.scope.all")),
                shown.stream().filter(one -> one.amendment().isAlive()).count(),
                shown.stream().filter(one -> !one.amendment().isAlive()).count()));
        scope.setVisible(!every.isEmpty());
        // Neither all of nothing is offered nor a part of it.
        widen.setVisible(here.isPresent() && !every.isEmpty());
        widen.setText(
                all
                        ? words.say(
                                "drafting.amendment.scope.here",
                                here.map(place -> place.label().full()).orElse(""))
                        : words.say("drafting.amendment.scope.widen", every.size()));
        if (shown.isEmpty()) {
            cards.add(AmendmentCard.empty(
                    words.say(every.isEmpty() ? "drafting.amendment.empty" : "drafting.amendment.empty.here")));
            return;
        }
        var signals = services.talk()
                .signals(
                        context.by(),
                        shown.stream().map(one -> one.amendment().id()).toList());
        shown.stream()
                .sorted(java.util.Comparator.comparing(one -> !one.amendment().isAlive()))
                .map(one -> card(one, AmendmentCard.of(signals, one.amendment()), shown.size() == 1))
                .forEach(cards::add);
    }

    private AmendmentCard card(Amendments.Standing one, List<AmendmentTalk.Given> given, boolean only) {
        var card = new AmendmentCard(services, context, one, given, this::acted);
        if (only || open.contains(one.amendment().id())) {
            card.open(true);
        }
        return card;
    }

    private void remember() {
        cards.getChildren()
                .filter(AmendmentCard.class::isInstance)
                .map(AmendmentCard.class::cast)
                .forEach(card -> {
                    if (card.isOpen()) {
                        open.add(card.amendment().id());
                    } else {
                        open.remove(card.amendment().id());
                    }
                });
    }

    /** One's own act is announced, too; it needs no notice. */
    private void acted() {
        own = true;
        show();
    }

    /** A piece of a new provision is known by the number it would have. */
    private static boolean touches(Amendment amendment, Provision place) {
        var below = place.withDescendants().stream().map(Provision::id).collect(Collectors.toSet());
        return amendment.filed().stream()
                .anyMatch(piece -> piece.provision().filter(below::contains).isPresent() || isNewIn(piece, place));
    }

    private static boolean isNewIn(Piece piece, Provision place) {
        return piece.shape() == Piece.Shape.NEW_PROVISION
                && piece.label().startsWith(place.label().full());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscriptions.add(
                services.announcements().subscribe(Amendments.CHANGED, which -> changed(event.getUI(), which)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscriptions.forEach(Announcements.Subscription::close);
        subscriptions.clear();
    }

    /** Nothing moves by itself under somebody who reads or writes here: the list is read anew when he asks for it. */
    private void changed(@Nullable UI ui, String which) {
        if (ui != null && which.equals(draft.id().toString())) {
            ui.access(() -> {
                if (own) {
                    own = false;
                } else if (news.getComponentCount() == 0) {
                    var renew = new NativeButton(words.say("drafting.amendment.renew"), click -> show());
                    renew.addClassName("textact");
                    news.add(new Span(words.say("drafting.amendment.changed")), renew);
                }
            });
        }
    }
}
