package jp.naisc.council.publication.web;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.publication.page.Frame;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives every page the same frame. */
@Component
class Frames {

    private final Site site;

    Frames(PublicSettings settings, Assets assets, @Value("${council.demo:false}") boolean demonstration) {
        this.site = new Site(settings.base(), demonstration, assets.style(), assets.script(), assets.icon());
    }

    Frame of(InterfaceLanguage language, String path, String title, String description, Door door) {
        return new Frame(site, language, path, title, description, door);
    }

    /** A page that has no other language's page at the same address, such as an error. */
    Frame alone(InterfaceLanguage language, String title) {
        return new Frame(site, language, "/", title, "", Door.NONE, false);
    }

    String absolute(String path) {
        return site.address() + path;
    }
}
