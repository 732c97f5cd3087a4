package jp.naisc.council.publication.page;

import com.ibm.icu.text.MessageFormat;
import java.util.ResourceBundle;
import jp.naisc.council.base.InterfaceLanguage;

/**
 * The sentences of the public pages in one language, from the same translation files as the council's screens. Sentences
 * with numbers use ICU patterns, so that English can say "1 change" and "17 changes".
 */
public final class Words {

    private static final String BUNDLE = "vaadin-i18n/translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Words JAPANESE = new Words(InterfaceLanguage.JA);
    private static final Words ENGLISH = new Words(InterfaceLanguage.EN);

    private final InterfaceLanguage language;
    private final ResourceBundle bundle;

    private Words(InterfaceLanguage language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), Words.class.getClassLoader(), NO_FALLBACK);
    }

    public static Words in(InterfaceLanguage language) {
        return language.pick(JAPANESE, ENGLISH);
    }

    /** The sentence as it stands; a missing key is a bug and fails the page's test. */
    public String say(String key) {
        return bundle.getString("public." + key);
    }

    public String say(String key, Object... values) {
        return new MessageFormat(say(key), language.locale()).format(values);
    }

    /** A sentence that another module's results name by their full key, such as a kind of change. */
    public String shared(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }
}
