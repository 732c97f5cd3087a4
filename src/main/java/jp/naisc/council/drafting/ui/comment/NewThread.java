package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.naisc.council.drafting.comment.CommentDrafts.Place;
import jp.naisc.council.drafting.comment.CommentDrafts.Unsent;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a thread is opened: about the words somebody selected, the provision he reads, or the whole text. Who
 * will read it is chosen before writing and said in words beside the button.
 */
final class NewThread extends Div {
    private final CommentWords words = CommentWords.ofScreen();
    private final CommentServices services;
    private final CommentActs acts;
    private final Function<Target, String> named;
    private final Consumer<ThreadId> opened;
    private final NativeButton begin = new NativeButton();
    private final Select<Scope> scope = new Select<>();
    private final Span reads = new Span();
    private final Div about = new Div();
    private Target here = new Target.Document();
    private Target target = new Target.Document();
    private @Nullable RemarkBox box;

    /** @param named how a target is called */
    NewThread(CommentServices services, CommentActs acts, Function<Target, String> named, Consumer<ThreadId> opened) {
        this.services = services;
        this.acts = acts;
        this.named = named;
        this.opened = opened;
        addClassName("new-thread");
        begin.addClassNames("button", "small", "begin");
        begin.addClickListener(click -> write(here, Optional.empty()));
        reads.addClassName("reads");
        about.addClassName("about-words");
        scope();
        add(begin);
        at(here);
        services.unsent()
                .find(acts.by(), acts.draft(), acts.language(), Place.NEW)
                .ifPresent(this::begun);
    }

    /** Words that the server has not got come back from the browser, which does not know for whom they are: that is chosen still. */
    private void begun(Unsent unsent) {
        if (unsent.body().isBlank()) {
            choose(unsent);
        } else {
            write(unsent.target().orElse(here), Optional.of(unsent));
        }
    }

    private void choose(Unsent unsent) {
        unsent.scope().filter(each -> each.isOpenTo(acts.by())).ifPresent(scope::setValue);
    }

    private void scope() {
        var by = acts.by();
        scope.setItems(Scope.openTo(by));
        scope.setItemLabelGenerator(each -> words.scope(each, by.constituency()));
        scope.setValue(Scope.COUNCIL);
        scope.setLabel(words.say("drafting.comment.scope"));
        scope.setHelperText(words.say("drafting.comment.scope.help"));
        scope.addThemeName("small");
        scope.addValueChangeListener(chosen -> {
            sayWhoReads();
            var open = box;
            if (open != null) {
                keep(open.value());
                open.readersChanged();
            }
        });
        sayWhoReads();
    }

    private void sayWhoReads() {
        reads.setText(words.reads(scope.getValue(), acts.by().constituency()));
    }

    /** The reader came to another place; a box that is open stays with what it is about. */
    void at(Target where) {
        here = where;
        begin.setText(words.say("drafting.comment.begin", named.apply(where)));
    }

    /** Somebody selected words and wants to say something about them. What he was writing already goes along. */
    void write(Target about) {
        var open = box;
        if (open == null) {
            write(about, Optional.empty());
        } else {
            target = about;
            sayAbout();
            keep(open.value());
            open.focused();
        }
    }

    private void write(Target wanted, Optional<Unsent> unsent) {
        target = wanted;
        unsent.ifPresent(this::choose);
        sayAbout();
        var open = new RemarkBox(
                        acts.place(Place.NEW),
                        words.say("drafting.comment.write"),
                        words.say("drafting.comment.send"),
                        () -> services.readers().readers(acts.by(), scope.getValue()),
                        this::keep,
                        this::send,
                        this::close)
                .beside(scope, reads);
        box = open;
        begin.setVisible(false);
        add(about, open);
        unsent.ifPresent(open::begin);
        if (unsent.isEmpty()) {
            open.focused();
        } else {
            var back = new Span(words.say("drafting.comment.restored"));
            back.addClassName("quiet");
            about.add(back);
        }
    }

    private void sayAbout() {
        about.removeAll();
        about.add(new Span(words.say("drafting.comment.about", named.apply(target))));
        if (target instanceof Target.Words selected && !selected.quote().isBlank()) {
            var quote = new Div();
            quote.addClassName("quote");
            quote.getElement().appendChild(new Element("q").setText(selected.quote()));
            about.add(quote);
        }
    }

    private void keep(String typed) {
        services.unsent()
                .keep(
                        acts.by(),
                        acts.draft(),
                        acts.language(),
                        Place.NEW,
                        new Unsent(typed, Optional.of(scope.getValue()), Optional.of(target)));
    }

    private boolean send(String body) {
        var thread = acts.open(target, scope.getValue(), body);
        thread.ifPresent(opened);
        return thread.isPresent();
    }

    private void close() {
        services.unsent().forget(acts.by(), acts.draft(), acts.language(), Place.NEW);
        var open = box;
        if (open != null) {
            remove(open, about);
            box = null;
        }
        begin.setVisible(true);
        begin.focus();
    }
}
