package jp.naisc.council.base.shell;

/** The number beside a word of the menu: how many things wait there for the person who is signed in. */
public interface MenuCount {
    /** The route of the menu entry, without a slash before it. */
    String path();

    int count();
}
