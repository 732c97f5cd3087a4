package jp.naisc.council.document;

import java.util.Locale;

/** How the labels of a text are generated. */
public enum NumberingScheme {
    /** 第1章第2節 and 段落, items (1) ア (ア): the council's own policies (domain.md §6). */
    POLICY,
    /** 第一章第二節 and 条・項・号・イ: Japanese statutes. */
    STATUTE,
    /** Nothing is generated: the text brought its own numbers (a guideline such as "5.1.1") or has none. */
    PLAIN;

    /** The value of the document's {@code scheme} attribute. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NumberingScheme ofTag(String tag) {
        return switch (tag) {
            case "statute" -> STATUTE;
            case "plain" -> PLAIN;
            default -> POLICY;
        };
    }
}
