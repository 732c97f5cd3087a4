package jp.naisc.council.drafting.comment;

import static jp.naisc.council.drafting.comment.TestComments.JA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.identity.SeatId;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** Who reads what: every role and every seat against every scope, in SQL and in words. */
class CommentScopesTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyoneReadsWhatTheScopesSayAndNothingElse(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var academic = room.member("学術", Constituency.ACADEMIA);
        var drafter = room.person("起案者", Role.SECRETARIAT);
        var threads = new LinkedHashMap<ThreadId, Scope>();
        threads.put(room.open(academic, Scope.PRIVATE, "覚え書き"), Scope.PRIVATE);
        threads.put(room.open(academic, Scope.CONSTITUENCY, "学術の相談"), Scope.CONSTITUENCY);
        threads.put(room.open(academic, Scope.COUNCIL, "皆さんへ"), Scope.COUNCIL);
        threads.put(room.open(drafter, Scope.SECRETARIAT, "事務局の相談"), Scope.SECRETARIAT);
        for (Actor reader : everybody(academic, drafter)) {
            threads.forEach((thread, scope) -> check(room, reader, thread, scope, academic, drafter));
        }
        room.close();
    }

    private static void check(
            TestComments room, Actor reader, ThreadId thread, Scope scope, Actor academic, Actor drafter) {
        boolean expected = reader.may(Act.COMMENT)
                && switch (scope) {
                    case PRIVATE -> reader.id().equals(academic.id());
                    case CONSTITUENCY -> reader.constituency().equals(Optional.of(Constituency.ACADEMIA));
                    case COUNCIL -> true;
                    case SECRETARIAT -> reader.has(Role.SECRETARIAT) || reader.has(Role.SECRETARIAT_REVIEWER);
                };
        var author = scope == Scope.SECRETARIAT ? drafter : academic;
        var caucus = scope == Scope.CONSTITUENCY ? author.constituency() : Optional.<Constituency>empty();
        var which = reader.roles() + " " + reader.constituency() + " " + scope;
        assertThat(scope.isReadBy(reader, caucus, author.id())).as(which).isEqualTo(expected);
        if (!reader.may(Act.COMMENT)) {
            assertThatThrownBy(() -> room.comments.find(reader, thread)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.comments.live(reader, room.draft, JA))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.comments.open(reader, room.draft, JA))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.comments.remarks(reader, List.of(thread)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.writing.reply(reader, thread, "返信"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(room.queries.find(reader, thread)).as(which).isEmpty();
            return;
        }
        assertThat(room.comments.find(reader, thread).isPresent()).as(which).isEqualTo(expected);
        assertThat(room.comments.placed(reader, thread).isPresent()).as(which).isEqualTo(expected);
        assertThat(room.comments
                        .renewed(
                                reader,
                                room.draft,
                                JA,
                                Comments.Listing.of(Optional.empty(), List.of()),
                                List.of(thread))
                        .threads())
                .as(which)
                .hasSize(expected ? 1 : 0);
        assertThat(room.comments.open(reader, room.draft, JA).places().containsKey(thread))
                .as(which)
                .isEqualTo(expected);
        assertThat(room.comments.remarks(reader, List.of(thread)).isEmpty())
                .as(which)
                .isNotEqualTo(expected);
        assertThat(room.comments.live(reader, room.draft, JA).threads().stream()
                        .anyMatch(placed -> placed.thread().id().equals(thread)))
                .as(which)
                .isEqualTo(expected);
        if (!expected) {
            actsAreRefused(room, reader, thread);
        }
    }

    /** Whoever does not read a thread is told by every act that there is none. */
    private static void actsAreRefused(TestComments room, Actor reader, ThreadId thread) {
        var writing = room.writing;
        assertThat(List.of(
                        writing.reply(reader, thread, "返信"),
                        writing.settle(reader, thread),
                        writing.reopen(reader, thread),
                        writing.assign(reader, thread, Optional.empty(), Optional.empty()),
                        writing.confirm(reader, thread),
                        writing.replace(reader, thread, new Target.Document())))
                .allMatch(CommentResult.NotThere.class::isInstance);
    }

    private static List<Actor> everybody(Actor academic, Actor drafter) {
        var all = new ArrayList<Actor>(List.of(academic, drafter));
        for (Role role : Role.values()) {
            all.add(somebody(Optional.empty(), Optional.empty(), role));
            for (Constituency seat : Constituency.values()) {
                all.add(somebody(Optional.of(seat), Optional.empty(), role));
            }
        }
        for (Constituency seat : Constituency.values()) {
            all.add(somebody(Optional.of(seat), Optional.of(SeatId.random())));
        }
        all.add(somebody(Optional.empty(), Optional.empty()));
        return all;
    }

    private static Actor somebody(Optional<Constituency> seat, Optional<SeatId> standsInFor, Role... roles) {
        return new Actor(PersonId.random(), "誰か", "Somebody", Set.of(roles), seat, standsInFor);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nobodyOpensAThreadThatHeCouldNotRead(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var expert = room.person("専門委員", Role.EXPERT);
        var member = room.member("委員", Constituency.INDUSTRY);
        assertThat(Scope.openTo(expert)).containsExactly(Scope.PRIVATE, Scope.COUNCIL);
        assertThat(Scope.openTo(member)).containsExactly(Scope.PRIVATE, Scope.CONSTITUENCY, Scope.COUNCIL);
        for (var refused :
                Map.of(expert, Scope.CONSTITUENCY, member, Scope.SECRETARIAT).entrySet()) {
            assertThat(room.writing.open(
                            refused.getKey(), room.draft, JA, new Target.Document(), refused.getValue(), "相談"))
                    .isInstanceOf(CommentResult.ScopeNotOpen.class);
        }
        assertThat(room.comments.live(member, room.draft, JA).threads()).isEmpty();
        room.close();
    }

    /** The wrong thing cannot be said: no act but the one that opens a thread takes a scope. */
    @org.junit.jupiter.api.Test
    void aScopeIsSaidOnceAndByNoOtherAct() {
        assertThat(Arrays.stream(CommentWriting.class.getDeclaredMethods())
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Scope.class))
                        .map(Method::getName)
                        .filter(name -> !name.startsWith("lambda$")))
                .containsExactly("open");
        assertThat(Arrays.stream(CommentRows.class.getDeclaredMethods())
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Scope.class))
                        .map(Method::getName))
                .containsExactly("insertThread");
        assertThat(TextLanguage.values()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoIsCalledOrAssignedReadsTheThread(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員（学術）A", Constituency.ACADEMIA);
        var colleague = room.member("委員（学術）AB", Constituency.ACADEMIA);
        var outsider = room.member("委員（産業）C", Constituency.INDUSTRY);
        var thread = room.open(author, Scope.CONSTITUENCY, "＠委員（学術）AB と @委員（産業）C はどう思いますか");
        var remark = room.comments.remarks(author, List.of(thread)).getFirst();
        assertThat(remark.called()).containsExactly(colleague.id());
        assertThat(room.writing.assign(author, thread, Optional.of(outsider.id()), Optional.empty()))
                .isInstanceOf(CommentResult.AssigneeDoesNotRead.class);
        assertThat(room.writing.assign(author, thread, Optional.of(colleague.id()), Optional.of(PolicyWorld.TODAY)))
                .isInstanceOf(CommentResult.Done.class);
        assertThat(room.comments.assignedTo(colleague))
                .extracting(CommentThread::id)
                .contains(thread);
        assertThat(room.comments.assignedTo(outsider)).isEmpty();
        assertThat(room.comments.withNews(colleague))
                .extracting(CommentThread::id)
                .contains(thread);
        assertThat(room.comments.withNews(outsider)).isEmpty();
        room.close();
    }
}
