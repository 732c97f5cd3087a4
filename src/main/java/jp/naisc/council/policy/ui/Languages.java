package jp.naisc.council.policy.ui;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;

/** Screens and texts each have a language; where none was chosen for the text it is the screen's. */
final class Languages {
    private Languages() {}

    static TextLanguage ofText(InterfaceLanguage screen) {
        return screen.pick(TextLanguage.JA, TextLanguage.EN);
    }

    static InterfaceLanguage ofScreen(TextLanguage text) {
        return text == TextLanguage.JA ? InterfaceLanguage.JA : InterfaceLanguage.EN;
    }
}
