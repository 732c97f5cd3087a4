package jp.naisc.council.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Gathering;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.OpenThreads;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.PersonId;

/**
 * What one open panel of comments, and the outline beside it, read when somebody comments: the same questions at the same
 * pace as {@code CommentsPanel} and {@code WorkspaceView} ask them. What a browser draws of it is not in here.
 */
final class RoomPanel implements AutoCloseable {

    private static final TextLanguage JA = TextLanguage.JA;
    private static final Duration PANEL = Duration.ofMillis(500);
    private static final Duration OUTLINE = Duration.ofSeconds(2);
    private static final int CARDS = 12;

    private final List<Double> panels = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> outlines = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean measuring = new AtomicBoolean();
    private final Comments comments;
    private final DraftId draft;
    private final Actors actors;
    private final PersonId person;
    private final List<Announcements.Subscription> subscriptions;
    private final Set<ThreadId> shown = new HashSet<>();
    private Comments.Listing listing;
    private OpenThreads counted;
    private volatile boolean closed;

    RoomPanel(LiveServer server, DraftId draft, String person) {
        this.comments = server.bean(Comments.class);
        this.actors = server.bean(Actors.class);
        this.draft = draft;
        this.person = server.who(person).id();
        this.listing = comments.live(now(), draft, JA);
        this.counted = comments.open(now(), draft, JA);
        var announcements = server.bean(Announcements.class);
        subscriptions = List.of(
                announcements.subscribe(
                        Comments.CHANGED, new Gathering(PANEL, which -> timed(panels, () -> renew(which)), () -> {})),
                announcements.subscribe(
                        Comments.CHANGED,
                        new Gathering(OUTLINE, which -> timed(outlines, () -> count(which)), () -> {})));
    }

    void begin() {
        measuring.set(true);
    }

    List<Double> panels() {
        return List.copyOf(panels);
    }

    List<Double> outlines() {
        return List.copyOf(outlines);
    }

    /** The person with the rights of this moment, as screens ask for him. */
    private Actor now() {
        return actors.find(person).orElseThrow();
    }

    private void count(Set<String> announced) {
        counted = comments.renewed(now(), counted, threads(announced));
        comments.density(counted);
    }

    private List<ThreadId> threads(Set<String> announced) {
        return announced.stream()
                .flatMap(each -> Comments.Changed.of(draft, JA, each).stream())
                .toList();
    }

    private void renew(Set<String> announced) {
        var threads = threads(announced);
        var by = now();
        listing = comments.renewed(by, draft, JA, listing, threads);
        threads.forEach(shown::remove);
        var cards = listing.threads().stream()
                .limit(CARDS)
                .map(PlacedThread::thread)
                .map(thread -> thread.id())
                .toList();
        shown.retainAll(cards);
        comments.remarks(
                by, cards.stream().filter(thread -> !shown.contains(thread)).toList());
        shown.addAll(cards);
    }

    private void timed(List<Double> into, Runnable work) {
        if (closed) {
            return;
        }
        long start = System.nanoTime();
        work.run();
        if (measuring.get()) {
            into.add((System.nanoTime() - start) / 1e6);
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Announcements.Subscription::close);
        closed = true;
    }
}
