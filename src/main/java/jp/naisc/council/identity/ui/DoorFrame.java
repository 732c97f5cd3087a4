package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import jp.naisc.council.base.shell.Brand;
import jp.naisc.council.base.shell.DemonstrationBand;
import jp.naisc.council.base.shell.LanguageLink;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.Demonstration;

/**
 * White paper around what is asked of somebody who is not inside yet: the council's name above it, the public pages and the
 * other language below it. There is no menu, because none of it could be opened.
 */
final class DoorFrame extends Div {
    private final Main main = new Main();
    private final Div asked = new Div();
    private final LanguageLink language = new LanguageLink();

    DoorFrame(Demonstration demonstration) {
        addClassNames("door-view", "alone");
        if (demonstration.isOn()) {
            add(new DemonstrationBand());
        }
        var brand = new Paragraph(Brand.parts(getTranslation("base.council")));
        brand.addClassName("brand");
        asked.addClassName("asked");
        var publicPages = new Anchor(ScreenLanguage.current().pick("/", "/en"), getTranslation("signin.public"));
        publicPages.setRouterIgnore(true);
        var links = new Div(publicPages, language);
        links.addClassName("links");
        var door = new Section(new Div(brand, asked, links));
        door.addClassName("in");
        main.setId("main");
        main.add(door);
        add(main);
    }

    /** Puts this between the council's name and the ways elsewhere, in the place of what was there. */
    void show(Component... parts) {
        asked.removeAll();
        asked.add(parts);
    }

    /** A second way in, on pale ground beside the first. */
    void beside(Component other) {
        removeClassName("alone");
        main.add(other);
    }

    /** Where the reader is, so that the other language leads to the same place. */
    void lead(Location here) {
        language.lead(here);
    }
}
