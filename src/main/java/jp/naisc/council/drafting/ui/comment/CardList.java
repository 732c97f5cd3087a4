package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.drafting.comment.ThreadId;

/** Cards one below the other. Those that stay are not touched, so that nobody loses the place where he is writing. */
final class CardList extends Div {
    private final Map<ThreadId, CommentCard> cards = new LinkedHashMap<>();
    private final Function<CardData, CommentCard> make;

    CardList(Function<CardData, CommentCard> make) {
        this.make = make;
        addClassName("cards");
    }

    void show(List<CardData> wanted) {
        arrange(wanted.stream().map(this::card).toList());
    }

    Optional<CommentCard> find(ThreadId thread) {
        return Optional.ofNullable(cards.get(thread));
    }

    private CommentCard card(CardData data) {
        var card = cards.computeIfAbsent(data.placed().thread().id(), id -> make.apply(data));
        card.update(data);
        return card;
    }

    private void arrange(List<CommentCard> wanted) {
        for (var card : List.copyOf(cards.values())) {
            if (!wanted.contains(card)) {
                remove(card);
                cards.remove(card.thread().id());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (getComponentCount() <= i || getComponentAt(i) != wanted.get(i)) {
                addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
