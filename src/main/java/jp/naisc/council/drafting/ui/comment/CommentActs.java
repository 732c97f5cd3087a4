package jp.naisc.council.drafting.ui.comment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.comment.CommentDrafts;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.RemarkId;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;

/** Does what a person asks of comments; what cannot be done is said in words, and the screen is read again either way. */
final class CommentActs {
    /** How the record calls people. */
    private static final String PERSON = "person:";

    private final CommentWords words = CommentWords.ofScreen();
    private final CommentServices services;
    private final PersonId person;
    private final DraftId draft;
    private final TextLanguage language;
    private final Consumer<String> trouble;
    private final Runnable changed;
    private final Map<PersonId, PersonBadge> badges = new HashMap<>();
    private final Set<CommentDrafts.Place> begun;

    /**
     * @param trouble shows why something was not done; empty when it was
     * @param changed the threads are to be read again
     */
    CommentActs(
            CommentServices services,
            PersonId person,
            DraftId draft,
            TextLanguage language,
            Consumer<String> trouble,
            Runnable changed) {
        this.services = services;
        this.person = person;
        this.draft = draft;
        this.language = language;
        this.trouble = trouble;
        this.changed = changed;
        this.begun = services.unsent().begun(by(), draft, language);
    }

    /** Whether something was begun there before this screen was opened. */
    boolean wasBegun(CommentDrafts.Place place) {
        return begun.contains(place);
    }

    /** How somebody is shown; asked once a screen, since a list names the same few people over and over. */
    PersonBadge badge(PersonId somebody) {
        return badges.computeIfAbsent(somebody, one -> services.badge(one, words.language()));
    }

    /** When, and by whom where it is known, the words of a thread were changed, moved or taken last. */
    Optional<String> since(Outcome outcome) {
        return outcome.since() == 0
                ? Optional.empty()
                : services.anchors().change(draft, language, outcome.since()).map(this::said);
    }

    private String said(LiveAnchors.Change change) {
        var at = words.date(change.at());
        return person(change.by())
                .map(this::badge)
                .map(one -> words.say("drafting.comment.since.by", at, one.name()))
                .orElseGet(() -> words.say("drafting.comment.since", at));
    }

    private static Optional<PersonId> person(String reference) {
        return Optional.of(reference)
                .filter(text -> text.startsWith(PERSON))
                .flatMap(text -> PersonId.parse(text.substring(PERSON.length())));
    }

    boolean isMe(PersonId somebody) {
        return somebody.equals(person);
    }

    Actor by() {
        return services.now(person);
    }

    DraftId draft() {
        return draft;
    }

    TextLanguage language() {
        return language;
    }

    /** The name under which a browser keeps what is written at a place. */
    String place(CommentDrafts.Place where) {
        return "remark " + draft + "/" + language.tag() + " " + where.name();
    }

    Optional<ThreadId> open(Target target, Scope scope, String body) {
        return act(writing -> writing.open(by(), draft, language, target, scope, body));
    }

    boolean reply(ThreadId thread, String body) {
        return act(writing -> writing.reply(by(), thread, body)).isPresent();
    }

    boolean reword(RemarkId remark, String body) {
        return act(writing -> writing.reword(by(), remark, body)).isPresent();
    }

    boolean settle(ThreadId thread) {
        return act(writing -> writing.settle(by(), thread)).isPresent();
    }

    boolean reopen(ThreadId thread) {
        return act(writing -> writing.reopen(by(), thread)).isPresent();
    }

    boolean confirm(ThreadId thread) {
        return act(writing -> writing.confirm(by(), thread)).isPresent();
    }

    boolean replace(ThreadId thread, Target target) {
        return act(writing -> writing.replace(by(), thread, target)).isPresent();
    }

    boolean assign(ThreadId thread, Optional<PersonId> assignee, Optional<LocalDate> due) {
        return act(writing -> writing.assign(by(), thread, assignee, due)).isPresent();
    }

    void read(ThreadId thread, int seq) {
        services.comments().read(by(), thread, seq);
        changed.run();
    }

    private Optional<ThreadId> act(Function<CommentWriting, CommentResult> asked) {
        var result = asked.apply(services.writing());
        trouble.accept(said(result));
        changed.run();
        return result instanceof CommentResult.Done(ThreadId thread) ? Optional.of(thread) : Optional.empty();
    }

    private String said(CommentResult result) {
        return switch (result) {
            case CommentResult.Done done -> "";
            case CommentResult.DoneBefore(var settlement) ->
                words.say(
                        "drafting.comment.trouble.before",
                        badge(settlement.by()).name());
            case CommentResult.MovedOn movedOn -> words.say("drafting.comment.trouble.moved");
            case CommentResult.NoWords noWords -> words.say("drafting.comment.trouble.empty");
            case CommentResult.TooLong tooLong -> words.say("drafting.comment.trouble.long");
            case CommentResult.NotThere notThere -> words.say("drafting.comment.trouble.gone");
            case CommentResult.WordsGone gone -> words.say("drafting.comment.trouble.words");
            case CommentResult.TooMuchSelected much -> words.say("drafting.comment.trouble.much");
            case CommentResult.ScopeNotOpen scope -> words.say("drafting.comment.trouble.scope");
            case CommentResult.AssigneeDoesNotRead assignee -> words.say("drafting.comment.trouble.assignee");
            case CommentResult.RevisionOver over -> words.say("drafting.comment.trouble.over");
        };
    }
}
