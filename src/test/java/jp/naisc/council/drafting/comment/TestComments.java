package jp.naisc.council.drafting.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.LiveWorld;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;

/** The services of comments on a real database, a live text to comment on, and people. */
final class TestComments {

    static final TextLanguage JA = TextLanguage.JA;

    private static int counter;

    final List<Actor> council = new ArrayList<>();

    /** Two of the council who sit on different sides: what one writes, the other reads. */
    final Actor one = member("委員A", Constituency.ACADEMIA);

    final Actor other = member("委員B", Constituency.CIVIL_SOCIETY);

    final LiveWorld text;
    final DraftId draft;
    final CommentQueries queries;
    final CommentWriting writing;
    final CommentDrafts unsent;
    final CommentPeople people;
    final RemarkQueries remarks;
    final Comments comments;
    final VersionOutcomes outcomes;

    TestComments(PolicyWorld world) {
        var announcements = TestAnnouncements.inProcess();
        var db = world.database.db();
        text = new LiveWorld(world, announcements, List.of(new CommentAnchors(db)), "comments-" + ++counter);
        draft = text.draft();
        queries = new CommentQueries(db);
        remarks = new RemarkQueries(db);
        people = new CommentPeople(
                act -> council.stream().filter(person -> person.may(act)).toList());
        unsent = new CommentDrafts(db, world.clock);
        writing = new CommentWriting(
                new CommentRows(db, world.clock),
                queries,
                remarks,
                unsent,
                people,
                new Spots(text.anchors()),
                text.drafts(),
                world.cycles,
                world.database.transaction(),
                announcements);
        comments = new Comments(queries, new OpenPlaceQueries(db), remarks, new Outcomes(), text.anchors(), db);
        outcomes = new VersionOutcomes(
                db, queries, text.anchors(), world.versions, world.database.transaction(), announcements);
    }

    /** Somebody of the council with a name of his own. */
    Actor person(String name, Role... roles) {
        return person(name, Optional.empty(), roles);
    }

    Actor member(String name, Constituency seat) {
        return person(name, Optional.of(seat), Role.MEMBER);
    }

    private Actor person(String name, Optional<Constituency> seat, Role... roles) {
        var person = new Actor(PersonId.random(), name, Set.of(roles), seat);
        council.add(person);
        return person;
    }

    /** Opens a thread on words of the text as it is. */
    ThreadId on(Actor by, Scope scope, int from, int to, String body) {
        return opened(writing.open(by, draft, JA, new Target.Words(text.version(), from, to, ""), scope, body));
    }

    ThreadId open(Actor by, Scope scope, String body) {
        return opened(writing.open(by, draft, JA, new Target.Document(), scope, body));
    }

    static ThreadId opened(CommentResult result) {
        return ((CommentResult.Done) result).thread();
    }

    /** What became of a thread's words, as its reader sees it. */
    Outcome outcome(Actor by, ThreadId thread) {
        return comments.live(by, draft, JA).threads().stream()
                .filter(placed -> placed.thread().id().equals(thread))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    List<String> read(Actor by, ThreadId thread) {
        return comments.remarks(by, List.of(thread)).stream().map(Remark::body).toList();
    }

    void close() throws InterruptedException {
        outcomes.destroy();
        text.close();
    }
}
