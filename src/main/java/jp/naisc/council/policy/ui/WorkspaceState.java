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

/**
 * What the address of a workspace says, so that every state can be sent to a colleague. Anything unreadable in it counts
 * as not said.
 *
 * @param text the language of the text; the screen's where it is not said
 * @param version the version to show; what is being worked on where it is not said
 * @param editing whether the paper is to be written on
 * @param at the provision one is at
 * @param tab the tab of the panel
 */
record WorkspaceState(
        Optional<TextLanguage> text,
        Optional<VersionNumber> version,
        boolean editing,
        Optional<ProvisionId> at,
        Optional<String> tab) {
    static WorkspaceState read(QueryParameters said) {
        return new WorkspaceState(
                said.getSingleParameter("text").map(TextLanguage::ofTag),
                said.getSingleParameter("version").flatMap(VersionNumber::parse),
                said.getSingleParameter("mode").filter("edit"::equals).isPresent(),
                said.getSingleParameter("at").flatMap(ProvisionId::parse),
                said.getSingleParameter("tab"));
    }

    QueryParameters write(InterfaceLanguage language) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put(ScreenLanguage.PARAMETER, language.tag());
        text.ifPresent(t -> says.put("text", t.tag()));
        version.ifPresent(v -> says.put("version", v.toString()));
        if (editing) {
            says.put("mode", "edit");
        }
        tab.ifPresent(t -> says.put("tab", t));
        at.ifPresent(a -> says.put("at", a.toString()));
        return QueryParameters.simple(says);
    }

    WorkspaceState inText(TextLanguage language) {
        return new WorkspaceState(Optional.of(language), version, editing, at, tab);
    }

    WorkspaceState ofVersion(Optional<VersionNumber> number) {
        return new WorkspaceState(text, number, false, at, tab);
    }

    WorkspaceState editing(boolean wanted) {
        return new WorkspaceState(text, Optional.empty(), wanted, at, tab);
    }

    WorkspaceState at(ProvisionId provision) {
        return new WorkspaceState(text, version, editing, Optional.of(provision), tab);
    }

    WorkspaceState tab(String key) {
        return new WorkspaceState(text, version, editing, at, Optional.of(key));
    }
}
