package jp.naisc.council.publication.page;

import jp.naisc.council.base.InterfaceLanguage;

/**
 * What every page has around its content.
 *
 * @param path the address without the language, such as {@code /policies/ai/history}; the other language's page stands at
 *     the same one, which is how the language switch keeps the place
 * @param bilingual whether the page exists in both languages
 */
public record Frame(
        Site site,
        InterfaceLanguage language,
        String path,
        String title,
        String description,
        Door door,
        boolean bilingual) {

    /** The entry of the main menu a page belongs to. */
    public enum Door {
        HOME,
        POLICIES,
        ABOUT,
        NONE
    }

    public Frame(Site site, InterfaceLanguage language, String path, String title, String description, Door door) {
        this(site, language, path, title, description, door, true);
    }

    public Words words() {
        return Words.in(language);
    }

    public String say(String key) {
        return words().say(key);
    }

    public String say(String key, Object... values) {
        return words().say(key, values);
    }

    /** The address of a place in this page's language. */
    public String to(String place) {
        return Addresses.in(language, place);
    }

    public String here(InterfaceLanguage in) {
        return Addresses.in(in, path);
    }

    /** With the host, for search engines and quotations. */
    public String absolute(InterfaceLanguage in) {
        return site.address() + here(in);
    }

    public String windowTitle() {
        return door == Door.HOME ? title : title + language.pick(" ― ", " – ") + say("council");
    }
}
