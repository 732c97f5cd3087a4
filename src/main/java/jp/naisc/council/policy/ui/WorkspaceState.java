package jp.naisc.council.policy.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.ui.spi.PaperMode;

/**
 * What the address of a workspace says, so that every state can be sent to a colleague. Anything unreadable in it counts
 * as not said.
 *
 * @param text the language of the text; the screen's where it is not said
 * @param version the version to show; what is being worked on where it is not said
 * @param mode how one sits before what is being worked on
 * @param at the provision one is at
 * @param tab the tab of the panel
 */
record WorkspaceState(
        Optional<TextLanguage> text,
        Optional<VersionNumber> version,
        PaperMode mode,
        Optional<ProvisionId> at,
        Optional<String> tab) {
    static WorkspaceState read(QueryParameters said) {
        return new WorkspaceState(
                said.getSingleParameter("text").map(TextLanguage::ofTag),
                said.getSingleParameter("version").flatMap(VersionNumber::parse),
                said.getSingleParameter("mode").map(PaperMode::of).orElse(PaperMode.READ),
                said.getSingleParameter("at").flatMap(ProvisionId::parse),
                said.getSingleParameter("tab"));
    }

    QueryParameters write(InterfaceLanguage language) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put(ScreenLanguage.PARAMETER, language.tag());
        text.ifPresent(t -> says.put("text", t.tag()));
        version.ifPresent(v -> says.put("version", v.toString()));
        if (mode != PaperMode.READ) {
            says.put("mode", mode.word());
        }
        tab.ifPresent(t -> says.put("tab", t));
        at.ifPresent(a -> says.put("at", a.toString()));
        return QueryParameters.simple(says);
    }

    WorkspaceState inText(TextLanguage language) {
        return new WorkspaceState(Optional.of(language), version, mode, at, tab);
    }

    WorkspaceState ofVersion(Optional<VersionNumber> number) {
        return new WorkspaceState(text, number, PaperMode.READ, at, tab);
    }

    WorkspaceState in(PaperMode wanted) {
        return new WorkspaceState(text, Optional.empty(), wanted, at, tab);
    }

    WorkspaceState at(ProvisionId provision) {
        return new WorkspaceState(text, version, mode, Optional.of(provision), tab);
    }

    WorkspaceState tab(String key) {
        return new WorkspaceState(text, version, mode, at, Optional.of(key));
    }
}
