package jp.naisc.council.drafting.comment;

import static jp.naisc.council.document.TextLanguage.EN;
import static jp.naisc.council.document.TextLanguage.JA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DemoPen;
import jp.naisc.council.drafting.DemoSequel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people of the demonstration council have remarked on the draft, of every scope, answered and not. */
@Component
@Order(1)
@ConditionalOnProperty("council.demo")
class DemoComments implements DemoSequel {

    private static final int DAYS_TO_ANSWER = 7;

    private final CommentWriting comments;
    private final Clock clock;

    DemoComments(CommentWriting comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public void follow(DemoPen pen) {
        askedAndAnswered(pen);
        assigned(pen);
        settled(pen);
        onWordsThatWillChange(pen);
        on(
                pen,
                "member-c",
                JA,
                "混雑の状況を公表",
                Scope.CONSTITUENCY,
                "料金まで公表の対象にすると、民間の計算基盤との比較がしやすくなります。産業の委員の間で考えをそろえておきませんか。");
        on(pen, "drafter", JA, "三十日以上の期間", Scope.SECRETARIAT, "修正提案が出ています。年末年始にかかる場合の扱いを、会議までに調べておきます。");
        about(pen, "member-e", JA, new Target.Document(), "章ごとに、改定の理由を一文で添えると読みやすくなります。");
        on(
                pen,
                "member-h",
                EN,
                "in machine-readable form",
                Scope.COUNCIL,
                "The Japanese text asks for a format a machine can process, not only read. Should the English say so?");
    }

    private void askedAndAnswered(DemoPen pen) {
        var thread = on(
                pen,
                "member-q",
                JA,
                "新たな法的義務を課すものではない",
                Scope.COUNCIL,
                "事業者への期待が、実際には義務のように受け取られないでしょうか。 @起案者（事務局）D どのように説明する予定ですか。");
        reply(pen, "drafter", thread, "第二章の「自発的な協力の考え方」で、協力しないことを理由に不利に扱わないと定めています。逐条の説明にも書きます。");
        reply(pen, "member-q", thread, "分かりました。説明の案ができたら、もう一度読みます。");
    }

    private void assigned(DemoPen pen) {
        var thread = about(
                pen,
                "member-b",
                JA,
                new Target.Whole(new ProvisionId("role-citizens")),
                "平易な言葉で示すのは、案が公表される前でしょうか、後でしょうか。時期も書いておきたいと思います。");
        expect(comments.assign(
                pen.who("member-b"),
                thread,
                Optional.of(pen.who("drafter").id()),
                Optional.of(LocalDate.now(clock).plusDays(DAYS_TO_ANSWER))));
    }

    private void settled(DemoPen pen) {
        var thread = on(pen, "member-g", JA, "地域の議会に報告する", Scope.COUNCIL, "報告の時期は、国が示しますか。");
        reply(pen, "member-a", thread, "地域ごとに決めることとし、ここでは定めません。");
        expect(comments.settle(pen.who("member-g"), thread));
    }

    /** An amendment that is adopted later changes some of these words: the comment says so. */
    private void onWordsThatWillChange(DemoPen pen) {
        on(pen, "member-l", JA, "費用の負担を軽くする措置を講ずる", Scope.COUNCIL, "どのような措置を想定していますか。例を一つ挙げてください。");
    }

    private ThreadId on(DemoPen pen, String who, TextLanguage language, String words, Scope scope, String body) {
        var place = pen.find(language, words);
        var target = new Target.Words(place.n(), place.from(), place.to(), words);
        return expect(comments.open(pen.who(who), pen.draft(), language, target, scope, body));
    }

    private ThreadId about(DemoPen pen, String who, TextLanguage language, Target target, String body) {
        return expect(comments.open(pen.who(who), pen.draft(), language, target, Scope.COUNCIL, body));
    }

    private void reply(DemoPen pen, String who, ThreadId thread, String body) {
        expect(comments.reply(pen.who(who), thread, body));
    }

    private static ThreadId expect(CommentResult result) {
        if (result instanceof CommentResult.Done done) {
            return done.thread();
        }
        throw new IllegalStateException("the demonstration met a rule: " + result);
    }
}
