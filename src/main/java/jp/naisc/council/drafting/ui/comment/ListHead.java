package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.identity.Actor;

/** Which threads are listed: of the provision one reads or of the whole text, open or settled, mine or all; and how many. */
final class ListHead extends Div {

    private enum Filter {
        OPEN,
        SETTLED,
        MINE,
        ASSIGNED,
        LOST
    }

    private final CommentWords words;
    private final Element place = new Element("b");
    private final Span counts = new Span();
    private final Select<Filter> filter = new Select<>();
    private final NativeButton where = new NativeButton();
    private final NativeButton lost = new NativeButton();
    private final NativeButton more = new NativeButton();
    private final Paragraph empty = new Paragraph();
    private Runnable showMore = () -> {};
    private boolean whole;

    ListHead(CommentWords words, Runnable redraw) {
        this.words = words;
        addClassName("list-head");
        filter.setItems(Filter.values());
        filter.setValue(Filter.OPEN);
        filter.setItemLabelGenerator(each -> words.say("drafting.comment.filter." + each.name()));
        filter.setAriaLabel(words.say("drafting.comment.filter"));
        filter.addThemeName("small");
        filter.addValueChangeListener(chosen -> redraw.run());
        where.addClassName("textact");
        where.addClickListener(click -> {
            whole = !whole;
            redraw.run();
        });
        lost.addClassNames("textact", "lost");
        lost.addClickListener(click -> filter.setValue(Filter.LOST));
        more.addClassName("textact");
        more.addClickListener(click -> showMore.run());
        more.setVisible(false);
        empty.addClassName("empty");
        counts.addClassName("counts");
        counts.getElement().setAttribute("role", "status");
        var says = new Div();
        says.addClassName("says");
        says.getElement().appendChild(place);
        says.add(counts);
        var choices = new Div(filter, where);
        choices.addClassName("choices");
        add(says, choices, lost, empty, more);
    }

    /** @param heading what one is reading; empty at the beginning of the text */
    List<PlacedThread> choose(List<PlacedThread> all, Optional<Provision> heading, Actor by) {
        boolean everywhere = whole || heading.isEmpty();
        var here = everywhere ? all : below(all, heading.get());
        place.setText(
                everywhere
                        ? words.say("drafting.comment.document.head")
                        : heading.get().label().full().isEmpty()
                                ? heading.get().text()
                                : heading.get().label().full());
        long open = here.stream().filter(placed -> placed.thread().isOpen()).count();
        counts.setText(words.say("drafting.comment.counts", open, here.size() - open));
        where.setText(words.say(whole ? "drafting.comment.where.here" : "drafting.comment.where.all"));
        // Of nothing there is nothing to choose.
        filter.setVisible(!all.isEmpty() || filter.getValue() != Filter.OPEN);
        where.setVisible(heading.isPresent() && !all.isEmpty());
        var gone = all.stream().filter(ListHead::isLost).toList();
        lost.setText(words.say("drafting.comment.lost", gone.size()));
        lost.setVisible(!gone.isEmpty() && filter.getValue() != Filter.LOST);
        // What has lost its words may have lost its place too: such threads are listed wherever one reads.
        return filter.getValue() == Filter.LOST
                ? gone
                : here.stream().filter(placed -> passes(placed, by)).toList();
    }

    /** Whether a thread is of those that are to be listed, wherever it is placed. */
    boolean passes(PlacedThread placed, Actor by) {
        var thread = placed.thread();
        return switch (filter.getValue()) {
            case OPEN -> thread.isOpen();
            case SETTLED -> !thread.isOpen();
            case MINE -> thread.author().equals(by.id());
            case ASSIGNED -> thread.isOpen() && thread.isAssignedTo(by.id());
            case LOST -> isLost(placed);
        };
    }

    private static boolean isLost(PlacedThread placed) {
        return placed.thread().isOpen() && placed.outcome().kind() == Outcome.Kind.GONE;
    }

    private static List<PlacedThread> below(List<PlacedThread> all, Provision heading) {
        Set<ProvisionId> ids =
                heading.withDescendants().stream().map(Provision::id).collect(Collectors.toSet());
        return all.stream()
                .filter(placed ->
                        placed.outcome().provision().filter(ids::contains).isPresent())
                .toList();
    }

    /** A thread that was just sent is not hidden by what one had chosen before, either. */
    void letPass(PlacedThread placed, Actor by) {
        if (!passes(placed, by)) {
            filter.setValue(placed.thread().isOpen() ? Filter.OPEN : Filter.SETTLED);
        }
    }

    /** A thread that was asked for is not hidden by what one had chosen before. */
    void makeVisible(PlacedThread placed) {
        filter.setValue(placed.thread().isOpen() ? Filter.OPEN : Filter.SETTLED);
        whole = placed.outcome().provision().isEmpty();
    }

    void empty(boolean nothing, boolean writable) {
        empty.setVisible(nothing);
        empty.setText(words.say("drafting.comment.empty." + filter.getValue().name()
                + (filter.getValue() == Filter.OPEN && !writable ? ".version" : "")));
    }

    void more(int hidden, Runnable show) {
        showMore = show;
        more.setVisible(hidden > 0);
        more.setText(words.say("drafting.comment.more", hidden));
    }
}
