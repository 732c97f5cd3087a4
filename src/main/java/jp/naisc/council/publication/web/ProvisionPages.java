package jp.naisc.council.publication.web;

import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.format.PaperHtml;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.ProvisionPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page at a provision's permanent address: the words in their section, the citation, and their history. */
@Component
class ProvisionPages {

    private final Versions versions;
    private final Frames frames;
    private final Press press;

    ProvisionPages(Versions versions, Frames frames, Press press) {
        this.versions = versions;
        this.frames = frames;
        this.press = press;
    }

    FinishedPage make(
            InterfaceLanguage language, PublicPolicy policy, PolicyVersion version, ProvisionId id, String path) {
        var telling = Telling.in(language);
        var text = versions.text(version, telling.textLanguage(version)).orElseThrow(NotPublished::new);
        var provision = text.provision(id).orElseThrow(NotPublished::new);
        return press.print("provision", page(telling, policy, version, text, provision, path), Freshness.CURRENT);
    }

    private ProvisionPage page(
            Telling telling,
            PublicPolicy policy,
            PolicyVersion version,
            PolicyText text,
            Provision provision,
            String path) {
        var number = version.number().toString();
        var versionName = telling.name(version.number());
        var name = name(telling, provision);
        var permanent = frames.absolute(telling.to(Addresses.provision(policy.slug(), number, provision.id())));
        var whole = telling.address(policy, version);
        return new ProvisionPage(
                frames.of(
                        telling.language(),
                        path,
                        telling.words().say("provision.title", telling.name(policy), name),
                        telling.words().say("provision.description", telling.name(policy), name),
                        Door.POLICIES),
                crumbs(telling, policy, whole, versionName),
                name,
                telling.banner(policy, version),
                PolicyPages.notes(telling, version, text.language()),
                paper(telling, policy, whole, number, text, provision),
                text.language().tag(),
                Citations.of(telling, policy, version, provision.label().full(), permanent),
                permanent,
                new Link(whole + "#" + provision.id(), telling.words().say("provision.whole", versionName)),
                ProvisionPast.of(
                        telling, policy, versions.historyOf(policy.policy().id(), provision.id(), text.language())),
                now(telling, policy, version, provision.id()));
    }

    private static List<Link> crumbs(Telling telling, PublicPolicy policy, String whole, String versionName) {
        var above = HistoryPages.crumbs(telling, policy);
        return List.of(above.get(0), above.get(1), new Link(whole, versionName));
    }

    /** 第3章第3節第2段落　計算資源の共用: the paragraph by its number, the section by its name. */
    static String name(Telling telling, Provision provision) {
        var headed = heading(provision);
        var heading = headed.text();
        var label = provision.label().full();
        if (headed.kind() == ProvisionKind.SUPPLEMENT) {
            // 附則 are told apart by the act that stands in their heading: their name has it already
            return headed.equals(provision) ? headed.label().mark() + heading : label;
        }
        if (label.isEmpty() || heading.isEmpty()) {
            return label.isEmpty() ? heading : label;
        }
        if (headed.label().mark().isEmpty()) {
            return label; // a heading without a number is called by its words, and they stand there already
        }
        return telling.words().say("provision.name", label, heading);
    }

    /** The nearest heading, or the provision itself where the text has none. */
    private static Provision heading(Provision provision) {
        var at = provision;
        while (!at.kind().isHeading() && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }

    private static String paper(
            Telling telling, PublicPolicy policy, String whole, String number, PolicyText text, Provision provision) {
        return PaperHtml.part(
                text,
                PolicyPages.links(telling, policy, number, id -> whole + "#" + id),
                heading(provision),
                provision.id());
    }

    /** Only where the current text is another one and still has this provision. */
    private @Nullable Link now(Telling telling, PublicPolicy policy, PolicyVersion version, ProvisionId id) {
        return policy.inForce()
                .filter(inForce -> !inForce.number().equals(version.number()))
                .filter(inForce -> versions.text(inForce, telling.textLanguage(inForce))
                        .flatMap(text -> text.provision(id))
                        .isPresent())
                .map(inForce -> new Link(
                        telling.to(Addresses.provisionNow(policy.slug(), id)),
                        telling.words().say("provision.now")))
                .orElse(null);
    }
}
