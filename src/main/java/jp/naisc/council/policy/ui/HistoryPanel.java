package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ProvisionState;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.FollowsProvision;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;
import jp.naisc.council.policy.ui.spi.ProvisionFacts;

/** The versions of a policy, the newest first, and above them the history of the provision one is reading. */
final class HistoryPanel extends Div implements FollowsProvision {
    private final Words words = Words.ofScreen();
    private final PolicyContext context;
    private final Versions versions;
    private final Actors people;
    private final List<ProvisionFacts> facts;
    private final Written provision = new Written("section", "provision");

    HistoryPanel(PolicyContext context, Versions versions, Actors people, List<ProvisionFacts> facts) {
        this.context = context;
        this.versions = versions;
        this.people = people;
        this.facts = facts;
        addClassName("history");
        provision.setVisible(false);
        add(provision);
        var all = versions.of(context.policy().id());
        if (all.isEmpty()) {
            var empty = new Paragraph(words.say("policy.history.empty"));
            empty.addClassName("empty");
            add(empty);
        } else {
            add(new Written("ol", "versions").show(list(all)));
        }
    }

    private Markup list(List<PolicyVersion> newestFirst) {
        var html = new Markup(4_096);
        if (context.live()) {
            live(html, newestFirst.getFirst());
        }
        for (int i = 0; i < newestFirst.size(); i++) {
            var older =
                    i + 1 < newestFirst.size() ? Optional.of(newestFirst.get(i + 1)) : Optional.<PolicyVersion>empty();
            version(html, newestFirst.get(i), older);
        }
        return html;
    }

    private void live(Markup html, PolicyVersion last) {
        html.open("li", "class", "live").line("h3", words.say("policy.version.live"));
        html.open("p", "class", "links");
        link(
                html,
                PolicyNavigation.comparison(slug(), last.number().toString(), PolicyNavigation.LIVE),
                words.say("policy.history.compare", words.number(last.number())));
        html.close().close();
    }

    private void version(Markup html, PolicyVersion version, Optional<PolicyVersion> older) {
        var state = new VersionSentence(words);
        html.open("li", "class", version.validity() instanceof Validity.InForce ? "force" : "past")
                .open("h3")
                .line("span", words.number(version.number()));
        if (version.number().isEdition()) {
            html.line("span", state.word(version), "class", "tag " + state.tag(version));
        }
        html.close().line("p", who(version), "class", "meta");
        var note = version.notes().in(Languages.ofText(words.language()));
        html.line("p", note.title(), "class", "note");
        html.open("p", "class", "links");
        link(html, PolicyNavigation.version(slug(), version.number()), words.say("policy.history.read"));
        older.ifPresent(before -> link(
                html,
                PolicyNavigation.comparison(
                        slug(), before.number().toString(), version.number().toString()),
                words.say("policy.history.compare", words.number(before.number()))));
        html.close();
        version.text(context.language())
                .ifPresent(text -> html.line(
                        "p", words.say("policy.history.digest", text.digest().abbreviated()), "class", "digest"));
        html.close();
    }

    private String who(PolicyVersion version) {
        var name = version.authorId().flatMap(people::find).map(person -> person.name(words.language()));
        var date = words.date(version.dated());
        return name.map(by -> words.say("policy.history.by", date, by)).orElse(date);
    }

    @Override
    public void follow(ProvisionId wanted) {
        var states = versions.historyOf(context.policy().id(), wanted, context.language());
        var named = context.text().flatMap(text -> text.provision(wanted));
        provision.setVisible(named.isPresent());
        named.ifPresent(place -> {
            var html = new Markup()
                    .line(
                            "h3",
                            words.say("policy.history.provision", place.label().full()));
            if (states.isEmpty()) {
                html.line("p", words.say("policy.history.provision.new"), "class", "lead");
            } else {
                html.open("ul", "class", "lines");
                draft(place, states.getFirst(), html);
                changes(states, html);
                html.close();
            }
            facts.forEach(source -> source.of(context, wanted).ifPresent(section -> html.trusted(section.html())));
            provision.show(html);
        });
    }

    /** The text being worked on, where it says something else than the newest version that has the provision. */
    private void draft(Provision place, ProvisionState newest, Markup html) {
        boolean other = context.version().isEmpty()
                && !context.text()
                        .flatMap(text -> versions.contentOf(text, place.id()))
                        .equals(Optional.of(newest.content()));
        if (other) {
            html.open("li");
            link(
                    html,
                    PolicyNavigation.comparison(slug(), newest.version().toString(), PolicyNavigation.LIVE),
                    words.say("policy.version.live"));
            html.text(" " + words.say("policy.history.draft")).close();
        }
    }

    /** Only the versions in which the words changed; between them nothing happened, and nothing is listed. */
    private void changes(List<ProvisionState> newestFirst, Markup html) {
        for (int i = 0; i < newestFirst.size(); i++) {
            var state = newestFirst.get(i);
            var older =
                    i + 1 < newestFirst.size() ? Optional.of(newestFirst.get(i + 1)) : Optional.<ProvisionState>empty();
            Optional<Digest> was = older.map(ProvisionState::content);
            if (was.filter(state.content()::equals).isEmpty()) {
                html.open("li");
                link(html, versionAt(state), words.number(state.version()));
                html.text(" " + words.say(older.isEmpty() ? "policy.history.first" : "policy.history.changed"));
                html.close();
            }
        }
    }

    private String versionAt(ProvisionState state) {
        return PolicyNavigation.version(slug(), state.version(), state.provision());
    }

    private void link(Markup html, String address, String text) {
        html.line("a", text, "href", PolicyNavigation.ROOT + address);
    }

    private Slug slug() {
        return context.policy().slug();
    }
}
