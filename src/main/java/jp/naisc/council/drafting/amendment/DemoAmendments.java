package jp.naisc.council.drafting.amendment;

import static jp.naisc.council.document.TextLanguage.EN;
import static jp.naisc.council.document.TextLanguage.JA;

import java.util.Optional;
import java.util.Set;
import jp.naisc.council.drafting.DemoPen;
import jp.naisc.council.drafting.DemoSequel;
import jp.naisc.council.drafting.amendment.AmendmentTalk.Signal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people of the demonstration council have suggested and moved: amendments in most of their states, and suggestions that nobody filed. */
@Component
@Order(2)
@ConditionalOnProperty("council.demo")
class DemoAmendments implements DemoSequel {

    private final Amendments amendments;
    private final AmendmentFiling filing;
    private final AmendmentLife life;
    private final AmendmentDecisions decisions;
    private final AmendmentTalk talk;

    DemoAmendments(
            Amendments amendments,
            AmendmentFiling filing,
            AmendmentLife life,
            AmendmentDecisions decisions,
            AmendmentTalk talk) {
        this.amendments = amendments;
        this.filing = filing;
        this.life = life;
        this.decisions = decisions;
        this.talk = talk;
    }

    @Override
    public void follow(DemoPen pen) {
        adopted(pen);
        rejected(pen);
        awaitsSupport(pen);
        awaitsDecision(pen);
        awaitsItsMover(pen);
        pen.suggest("member-k", JA, "改定のたびに更新する", "少なくとも年に一回更新する");
        pen.suggest("deputy", JA, "用語及び報告の様式の対応を示す", "用語、報告の様式及び期限の対応を示す");
        pen.suggest(
                "member-h",
                EN,
                "will be shared with the consent",
                "will be shared, within ninety days, with the consent");
    }

    private void adopted(DemoPen pen) {
        String words = pen.suggest("member-p", JA, "費用の負担を軽くする措置", "費用の負担を軽くし、就業の時間のうちに受講することができるようにする措置");
        var amendment = file(
                pen,
                "member-p",
                "在職者が学び直しをあきらめる理由の多くは、費用よりも時間にあります。",
                new AmendmentSource(AmendmentSource.Kind.MEETING, "第12回会議"),
                words);
        cosign(pen, "member-n", amendment);
        expect(decisions.adopt(pen.who("member-a"), amendment.id(), "会議での議論のとおりに改める。"));
    }

    private void rejected(DemoPen pen) {
        String words = pen.suggest("member-m", JA, "有効であり続けるかを二年ごとに", "有効であり続けるかを三年ごとに");
        var amendment = file(pen, "member-m", "評価を受ける側の準備に一年を要します。", AmendmentSource.NONE, words);
        cosign(pen, "member-j", amendment);
        expect(decisions.reject(pen.who("member-a"), amendment.id(), "技術の変化は三年を待たない。準備の負担は、評価の項目を前の回と同じにすることで軽くする。"));
    }

    private void awaitsSupport(DemoPen pen) {
        String words = pen.suggest("member-q", JA, "三十日以上の期間", "四十五日以上の期間");
        String shorter = pen.suggest("member-q", JA, "三十日を下回る期間", "四十五日を下回る期間");
        var amendment = file(
                pen,
                "member-q",
                "団体の内部で意見をまとめるには、会議を二回開く時間が要ります。前回の意見公募でも、同じ声が寄せられました。",
                new AmendmentSource(AmendmentSource.Kind.POINT, "令和8年意見公募 論点17"),
                words,
                shorter);
        signal(pen, "member-e", amendment, Signal.SUPPORT);
        signal(pen, "member-p", amendment, Signal.SUPPORT);
        signal(pen, "member-g", amendment, Signal.CONCERN);
        remark(pen, "member-g", amendment, "急ぐ改定のときも四十五日を置くことになりますか。");
        remark(pen, "member-q", amendment, "理由を公表すれば短くできることは、今の文のままです。");
    }

    private void awaitsDecision(DemoPen pen) {
        String words = pen.suggest("member-h", JA, "参加者の同意を得て共有する", "参加者の同意を得て、営業上の秘密を除いて共有する");
        var amendment = file(pen, "member-h", "共有の範囲が分からないと、試験環境に参加しにくくなります。", AmendmentSource.NONE, words);
        cosign(pen, "member-f", amendment);
        signal(pen, "member-b", amendment, Signal.CONCERN);
        remark(pen, "member-b", amendment, "不具合そのものが秘密とされないよう、除く範囲を狭く書けないでしょうか。");
    }

    /** The sentence before was changed after it was filed: its mover is asked whether he stands by it. */
    private void awaitsItsMover(DemoPen pen) {
        String sentence = pen.suggest("member-e", JA, "記録の保存期間をあらかじめ定める", "記録の保存期間をあらかじめ定め、公表する");
        String paragraph =
                pen.suggestBehind("member-e", JA, "国の行政機関は、自らAIを用いる場合に", "国の行政機関は、前項の定めに従って行った点検の結果を、年に一回審議会に報告する。");
        var amendment =
                file(pen, "member-e", "定めたことが守られているかを、外から確かめられるようにするためです。", AmendmentSource.NONE, sentence, paragraph);
        cosign(pen, "member-b", amendment);
        pen.reword("drafter", JA, "誤りが見つかったときの窓口", "誤り又は偏りが見つかったときの窓口");
    }

    private Amendment file(DemoPen pen, String who, String reason, AmendmentSource source, String... suggestions) {
        var wanted = Set.of(suggestions);
        var chosen = amendments.fileable(pen.who(who), pen.draft(), JA).stream()
                .filter(open -> wanted.contains(open.id()))
                .map(Filing.Chosen::of)
                .toList();
        return expect(filing.file(pen.who(who), new Filing(pen.draft(), JA, chosen, reason, source, true)));
    }

    private void cosign(DemoPen pen, String who, Amendment amendment) {
        expect(life.cosign(pen.who(who), amendment.id()));
    }

    private void signal(DemoPen pen, String who, Amendment amendment, Signal signal) {
        talk.signal(pen.who(who), amendment.id(), Optional.of(signal));
    }

    private void remark(DemoPen pen, String who, Amendment amendment, String words) {
        talk.remark(pen.who(who), amendment.id(), words);
    }

    private static Amendment expect(AmendmentResult result) {
        if (result instanceof AmendmentResult.Done done) {
            return done.amendment();
        }
        throw new IllegalStateException("the demonstration met a rule: " + result);
    }
}
