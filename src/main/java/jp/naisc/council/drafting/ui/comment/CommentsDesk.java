package jp.naisc.council.drafting.ui.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.comment.CommentThread;
import jp.naisc.council.drafting.comment.Remark;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import org.springframework.stereotype.Component;

/** What comments ask of a person: to read answers to what he said, to see to what he was given. */
@Component
class CommentsDesk implements DeskContribution {
    private static final int BEGINNING = 80;

    private final CommentServices services;
    private final Drafts drafts;
    private final RevisionCycles cycles;
    private final Policies policies;
    private final CurrentActor current;

    CommentsDesk(
            CommentServices services, Drafts drafts, RevisionCycles cycles, Policies policies, CurrentActor current) {
        this.services = services;
        this.drafts = drafts;
        this.cycles = cycles;
        this.policies = policies;
        this.current = current;
    }

    /** A text that is still worked on, and where it is. */
    private record Text(Policy policy, RevisionCycle cycle, TextLanguage language) {
        String title(CommentWords words) {
            return cycle.titles().in(words.language().pick(TextLanguage.JA, TextLanguage.EN));
        }

        String address(CommentThread thread) {
            return new ThreadAddress(policy.slug(), language).of(thread.id());
        }
    }

    @Override
    public List<DeskItem> items(InterfaceLanguage language) {
        return current.find()
                .filter(by -> by.may(Act.COMMENT))
                .map(by -> items(by, new CommentWords(language)))
                .orElse(List.of());
    }

    private List<DeskItem> items(Actor by, CommentWords words) {
        var items = new ArrayList<DeskItem>();
        byText(services.comments().withNews(by))
                .forEach((text, threads) ->
                        items.add(replies(text, threads, words).reading(() -> unread(by, threads))));
        byText(services.comments().assignedTo(by)).forEach((text, threads) -> {
            var opening = opening(by, threads);
            threads.forEach(thread -> items.add(assigned(text, thread, opening, words)
                    .reading(() -> reading(remarks(by, List.of(thread)).stream()))));
        });
        return items;
    }

    private static DeskItem replies(Text text, List<CommentThread> threads, CommentWords words) {
        return new DeskItem(
                25,
                Optional.empty(),
                words.say("drafting.comment.desk.replies.title", text.title(words)),
                words.say("drafting.comment.desk.replies.what", threads.size()),
                List.of(),
                words.say("drafting.comment.desk.replies.act"),
                text.address(threads.getFirst()));
    }

    private DeskItem assigned(Text text, CommentThread thread, Map<ThreadId, String> opening, CommentWords words) {
        var given = thread.assignment().orElseThrow();
        return new DeskItem(
                15,
                given.due(),
                words.say("drafting.comment.desk.assigned.title", text.title(words)),
                opening.getOrDefault(thread.id(), ""),
                List.of(
                        words.say(
                                "drafting.comment.desk.assigned.by",
                                services.badge(given.by(), words.language()).name()),
                        words.scope(thread)),
                words.say("drafting.comment.desk.assigned.act"),
                text.address(thread));
    }

    /** Of each thread the last remarks of others, as many as are unread. */
    private Duration unread(Actor by, List<CommentThread> threads) {
        var remarks = remarks(by, threads).stream()
                .filter(remark -> !remark.author().equals(by.id()))
                .collect(Collectors.groupingBy(Remark::thread));
        return reading(threads.stream().flatMap(thread -> {
            var ofOthers = remarks.getOrDefault(thread.id(), List.of());
            return ofOthers.stream().skip(Math.max(0, ofOthers.size() - thread.unread()));
        }));
    }

    private static Duration reading(Stream<Remark> remarks) {
        return remarks.map(remark -> ReadingTime.ofTalk(remark.body())).reduce(Duration.ZERO, Duration::plus);
    }

    private List<Remark> remarks(Actor by, List<CommentThread> threads) {
        return services.comments()
                .remarks(by, threads.stream().map(CommentThread::id).toList());
    }

    /** What each thread began with, as far as it fits a line. */
    private Map<ThreadId, String> opening(Actor by, List<CommentThread> threads) {
        return remarks(by, threads).stream()
                .filter(remark -> remark.seq() == 1)
                .collect(Collectors.toMap(Remark::thread, remark -> Shortened.of(remark.body(), BEGINNING)));
    }

    /** Of revisions that are over nothing is asked any more. */
    private Map<Text, List<CommentThread>> byText(List<CommentThread> threads) {
        var byText = new LinkedHashMap<Text, List<CommentThread>>();
        threads.forEach(thread -> text(thread.draft(), thread.language())
                .ifPresent(text ->
                        byText.computeIfAbsent(text, first -> new ArrayList<>()).add(thread)));
        return byText;
    }

    private Optional<Text> text(DraftId draft, TextLanguage language) {
        return drafts.find(draft)
                .flatMap(found -> cycles.find(found.cycle()))
                .filter(RevisionCycle::isRunning)
                .flatMap(cycle -> policies.find(cycle.policy()).map(policy -> new Text(policy, cycle, language)));
    }
}
