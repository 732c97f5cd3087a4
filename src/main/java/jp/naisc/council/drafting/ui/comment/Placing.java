package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;

/** Where somebody gives a thread other words; shown while he does. */
final class Placing extends Div {
    private final CommentWords words;
    private final Supplier<Optional<ProvisionId>> reading;
    private final Function<Target, String> named;
    private final Consumer<Consumer<Target>> selected;
    private final BiPredicate<ThreadId, Target> place;

    /**
     * @param reading the provision one reads
     * @param named how a target is called
     * @param selected asks the browser what is selected, and tells it where it is something
     * @param place places the thread; false when that could not be done
     */
    Placing(
            CommentWords words,
            Supplier<Optional<ProvisionId>> reading,
            Function<Target, String> named,
            Consumer<Consumer<Target>> selected,
            BiPredicate<ThreadId, Target> place) {
        this.words = words;
        this.reading = reading;
        this.named = named;
        this.selected = selected;
        this.place = place;
        addClassName("placing");
        setVisible(false);
    }

    void begin(ThreadId thread) {
        var here = reading.get().map(Target.Whole::new);
        removeAll();
        add(new PlacingForm(
                words,
                here.map(named),
                () -> selected.accept(target -> placed(thread, target)),
                () -> here.ifPresent(target -> placed(thread, target)),
                () -> setVisible(false)));
        setVisible(true);
    }

    private void placed(ThreadId thread, Target target) {
        if (place.test(thread, target)) {
            setVisible(false);
        }
    }
}
