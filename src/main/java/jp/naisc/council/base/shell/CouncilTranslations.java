package jp.naisc.council.base.shell;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.stereotype.Component;

/**
 * The words of the screens. The file without a suffix is Japanese; unlike the platform's default provider this one never
 * falls back to the language of the machine it runs on, which would show English to Japanese readers on an English server.
 */
@Component
class CouncilTranslations implements I18NProvider {
    private static final String BUNDLE = "vaadin-i18n.translations";

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(InterfaceLanguage.values())
                .map(InterfaceLanguage::locale)
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, InterfaceLanguage.of(locale).locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(key)) {
            // Seen at once by whoever looks at the screen, and found by the test of the two files.
            return "!" + key + "!";
        }
        var pattern = bundle.getString(key);
        return params.length == 0 ? pattern : new MessageFormat(pattern, locale).format(params);
    }
}
