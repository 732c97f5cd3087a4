package jp.naisc.council.drafting;

import java.util.List;
import jp.naisc.council.document.TextLanguage;

/**
 * What people of the demonstration council have written in the draft before a visitor comes: a handful of changes, made as
 * people make them, step by step through the draft's own desk.
 */
final class DemoWriting {
    /** Words put in the place of others, which must stand in the text once; no old words: a paragraph behind these. */
    private record Edit(String who, TextLanguage language, String at, String old, String now) {}

    private static final List<Edit> EDITS = List.of(
            reword("member-b", TextLanguage.JA, "年齢を問わずAIに触れ", "年齢を問わず無料でAIに触れ"),
            reword("member-b", TextLanguage.EN, "the chance to try AI and", "the chance to try AI free of charge and"),
            behind("drafter", TextLanguage.JA, "教材は、障害のある人", "国は、これらの機会の利用の状況を、年齢の層ごとに年に一回公表する。"),
            behind(
                    "drafter",
                    TextLanguage.EN,
                    "Materials will be made in several formats",
                    "The State will publish, once a year, how each age group makes use of these opportunities."),
            reword("member-c", TextLanguage.JA, "利用の条件と混雑の状況", "利用の条件、料金及び混雑の状況"),
            reword(
                    "member-c",
                    TextLanguage.EN,
                    "the terms of use and current load",
                    "the terms, the charges and current load"),
            reword("member-a", TextLanguage.JA, "電源の構成を年に一回公表する", "電源の構成を四半期ごとに公表する"),
            reword("member-a", TextLanguage.EN, "publish, once a year, their", "publish, every quarter, their"),
            reword("drafter", TextLanguage.JA, "防災、移動、医療及び介護の分野", "防災、移動、医療、介護及び農業の分野"),
            reword(
                    "drafter",
                    TextLanguage.EN,
                    "mobility, medical care and nursing care",
                    "mobility, medical care, nursing care and agriculture"));

    private DemoWriting() {}

    private static Edit reword(String who, TextLanguage language, String old, String now) {
        return new Edit(who, language, old, old, now);
    }

    private static Edit behind(String who, TextLanguage language, String at, String now) {
        return new Edit(who, language, at, "", now);
    }

    static void write(DemoPen pen) {
        for (Edit edit : EDITS) {
            if (edit.old().isEmpty()) {
                pen.addBehind(edit.who(), edit.language(), edit.at(), edit.now());
            } else {
                pen.reword(edit.who(), edit.language(), edit.old(), edit.now());
            }
        }
    }
}
