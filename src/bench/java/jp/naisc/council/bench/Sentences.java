package jp.naisc.council.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Sentences in the manner of a policy text; meaningless, but with its lengths, its words and its repetition. */
final class Sentences {

    private static final List<String> WHO = words("国、地方公共団体、事業者、研究機関、大学、利用者、関係行政機関、専門委員、市民団体、開発者、提供者、審議会、事務局、"
            + "中小企業、学校、医療機関、図書館、国際機関、標準化団体、地域の団体、監査人、消費者、労働者、教職員、障害のある人、高齢者、若い世代、報道機関、会計検査院、議会");
    private static final List<String> WHAT = words("計算資源の共用、学習用データの整備、人材の育成、安全性の評価、透明性の確保、事案情報の収集、個人情報の保護、著作物の取扱い、"
            + "研究資金の配分、試験環境の提供、電力使用量の公表、国際規範との整合、リスク分類の見直し、公共調達の基準、教育課程への反映、行政手続への活用、医療分野での活用、"
            + "農業分野での活用、防災への活用、言語資源の共同整備、偽情報への対応、説明責任の明確化、相談窓口の設置、監査の手法、サイバーセキュリティ、半導体の確保、"
            + "オープンモデルの公開、ベンチマークの作成、利益相反の管理、地域における実証、中小企業の支援、雇用への影響の把握、子どもの保護、アクセシビリティの向上、多言語対応、"
            + "標準の策定、モデルの来歴の記録、電子透かしの普及、意見公募の実施、測定値の公表、予算の執行、人権への配慮、環境負荷の低減、緊急時の連絡体制、データセンターの立地、"
            + "スタートアップの育成、知的財産の保護、通信基盤の強靱化、研究倫理の審査、将来像の検討");
    private static final List<String> HOW = words("段階的に、計画的に、速やかに、重点的に、継続的に、総合的に、一体的に、優先的に、公平に、透明性を確保しつつ、費用と効果を示しながら、"
            + "利用者の意見を踏まえて、関係者と協議した上で、国際的な動向に即して、最新の統計を用いて、先行する事例を参考に、試行を経て、半年ごとに見直しながら");
    private static final List<String> DO = words(
            "推進する、見直す、拡充する、整備する、検討する、実施する、評価する、公表する、支援する、強化する、再構築する、縮小する、統合する、" + "周知する、点検する、検証する、協議する、試行する、委託する、記録する");
    private static final List<String> WHY = words("技術の進展が著しいこと、利用が急速に広がっていること、専門の人材が不足していること、財源に限りがあること、事案が増加していること、"
            + "国際的な規範が定まりつつあること、地域の間に格差が生じていること、電力の需要が増していること、制度の見直しが予定されていること、意見公募で多く寄せられたこと、"
            + "前の計画の目標に達しなかったこと、供給網が特定の国に偏っていること");
    private static final List<String> AIM = words("誰もが安心してAIを使うことができる社会、技術革新と信頼の両立、次の世代に引き継ぐことができる基盤、多様な主体が参加する審議、"
            + "災害に強い行政、開かれた研究、子どもの権利が守られる環境、地域経済の好循環、情報が確かに届く行政、国際社会からの信頼");

    private final Random random;

    Sentences(Random random) {
        this.random = random;
    }

    private static List<String> words(String list) {
        return List.of(list.split("、"));
    }

    List<String> many(int count) {
        return Stream.generate(this::one).limit(count).toList();
    }

    String topic() {
        return pick(WHAT);
    }

    String manner() {
        return pick(HOW);
    }

    String one() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(WHO) + "は、" + pick(WHAT) + "について、" + pick(HOW) + pick(DO) + "ものとする。";
            case 1 ->
                pick(WHY) + "から、" + pick(WHO) + "と連携し、" + pick(WHAT) + "及び" + pick(WHAT) + "を" + pick(HOW) + pick(DO)
                        + "。";
            case 2 ->
                "令和" + (8 + random.nextInt(12)) + "年度までに、" + pick(WHAT) + "の達成率を" + (5 + random.nextInt(94)) + "."
                        + random.nextInt(10) + "％とし、" + pick(WHO) + "に対して" + pick(HOW) + pick(DO) + "。";
            case 3 ->
                pick(WHAT) + "に要する経費は" + (1 + random.nextInt(980)) + "百万円を見込み、" + pick(WHY) + "を踏まえ、" + pick(WHO) + "が"
                        + pick(HOW) + pick(DO) + "。";
            case 4 ->
                pick(AIM) + "を目指し、" + pick(WHO) + "は" + pick(WHAT) + "を" + pick(HOW) + pick(DO) + "とともに、" + pick(WHAT)
                        + "についても同様とする。";
            case 5 ->
                "ただし、" + pick(WHY) + "に鑑み、" + pick(WHAT) + "については、" + pick(WHO) + "の意見を聴いた上で" + pick(HOW) + pick(DO)
                        + "ことができる。";
            case 6 ->
                pick(WHO) + "及び" + pick(WHO) + "は、" + pick(WHAT) + "の状況を" + (1 + random.nextInt(12)) + "か月ごとに確認し、"
                        + pick(HOW) + pick(DO) + "。";
            default ->
                pick(WHAT) + "の指標は、第" + (1 + random.nextInt(20)) + "表に掲げる" + (1 + random.nextInt(60)) + "項目とし、"
                        + pick(HOW) + pick(DO) + "。";
        };
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
