package jp.naisc.council.identity;

import jp.naisc.council.base.InterfaceLanguage;

/** 選出区分: from which part of society a seat is filled. Hue, shape and letter of each are the same on every screen. */
public enum Constituency {
    GOVERNMENT("government", "政", "G"),
    ACADEMIA("academia", "学", "A"),
    INDUSTRY("industry", "産", "I"),
    CIVIL_SOCIETY("civil", "市", "C");

    private final String key;
    private final String japaneseMark;
    private final String englishMark;

    Constituency(String key, String japaneseMark, String englishMark) {
        this.key = key;
        this.japaneseMark = japaneseMark;
        this.englishMark = englishMark;
    }

    /** The word used in style sheets and in the live-text protocol. */
    public String key() {
        return key;
    }

    /** One character that stands for the constituency beside its hue and shape. */
    public String mark(InterfaceLanguage language) {
        return language.pick(japaneseMark, englishMark);
    }
}
