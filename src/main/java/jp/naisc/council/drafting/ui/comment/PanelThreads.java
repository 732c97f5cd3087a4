package jp.naisc.council.drafting.ui.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Remark;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import org.jspecify.annotations.Nullable;

/** The threads that a panel shows to one person: those of a live text, or of a version with what became of their words in it. */
final class PanelThreads {
    private final PolicyContext context;
    private final DraftId draft;
    private final CommentServices services;
    private final CommentWords words;
    private final PersonId person;
    private Comments.@Nullable Listing listing;
    /** What was said in the threads that are shown; an announcement of a thread takes it out. */
    private final Map<ThreadId, List<Remark>> said = new HashMap<>();
    /** Who it was read for: with other rights everything is read again. */
    private @Nullable Actor reader;

    PanelThreads(PolicyContext context, DraftId draft, CommentServices services, CommentWords words) {
        this.context = context;
        this.draft = draft;
        this.services = services;
        this.words = words;
        this.person = context.by().id();
    }

    /** The person with the rights of this moment. */
    Actor by() {
        return services.now(person);
    }

    boolean isLive() {
        return context.version().isEmpty();
    }

    boolean isWritable() {
        return isLive() && context.cycle().isPresent();
    }

    void read() {
        said.clear();
        listing = asked();
    }

    private Comments.Listing asked() {
        var by = by();
        reader = by;
        return context.version().map(version -> ofVersion(by, version)).orElseGet(() -> services.comments()
                .live(by, draft, context.language()));
    }

    private Comments.Listing ofVersion(Actor by, PolicyVersion version) {
        return Comments.Listing.of(context.text(), services.outcomes().of(by, version, context.language()));
    }

    /** Only these are read again. */
    void renew(List<ThreadId> threads) {
        var by = by();
        if (!by.equals(reader)) {
            read();
            return;
        }
        threads.forEach(said::remove);
        listing = services.comments().renewed(by, draft, context.language(), listing(), threads);
    }

    /** Those that an announcement is about, where they are of this text. */
    Optional<ThreadId> announced(String announced) {
        return Comments.Changed.of(draft, context.language(), announced);
    }

    Comments.Listing listing() {
        var read = listing;
        if (read == null) {
            read = asked();
            listing = read;
        }
        return read;
    }

    List<PlacedThread> all() {
        return listing().threads();
    }

    Optional<PlacedThread> find(ThreadId thread) {
        return all().stream()
                .filter(placed -> placed.thread().id().equals(thread))
                .findFirst();
    }

    /** What became of the words of each thread in the live text by now, also beside a version. */
    Map<ThreadId, Outcome.Kind> now() {
        return services.comments().live(by(), draft, context.language()).threads().stream()
                .collect(Collectors.toMap(placed -> placed.thread().id(), placed -> placed.outcome()
                        .kind()));
    }

    Map<ThreadId, List<Remark>> remarks(List<PlacedThread> of) {
        var by = by();
        if (!by.equals(reader)) {
            said.clear();
        }
        var ids = of.stream().map(placed -> placed.thread().id()).toList();
        said.keySet().retainAll(ids);
        services.comments()
                .remarks(by, ids.stream().filter(id -> !said.containsKey(id)).toList())
                .forEach(remark -> said.computeIfAbsent(remark.thread(), id -> new ArrayList<>())
                        .add(remark));
        return Map.copyOf(said);
    }

    private Optional<PolicyText> text() {
        return listing().text();
    }

    /** What stands over a provision: one reads a section, not a line. */
    Optional<Provision> heading(Optional<ProvisionId> reading) {
        return reading.flatMap(id -> text().flatMap(text -> text.provision(id))).map(PanelThreads::headingOf);
    }

    private static Provision headingOf(Provision provision) {
        var at = provision;
        while (!at.kind().isHeading() && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }

    /** How what a thread would be about is called. */
    String named(Target target) {
        return switch (target) {
            case Target.Document document -> words.say("drafting.comment.document");
            case Target.Whole(ProvisionId id) ->
                text().flatMap(text -> text.provision(id))
                        .map(provision -> provision.label().full())
                        .filter(label -> !label.isEmpty())
                        .orElseGet(() -> words.say("drafting.comment.this"));
            case Target.Words selected -> words.say("drafting.comment.selected");
        };
    }
}
