package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.DeskSection;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.DeskVisits;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.StageChange;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.record.EntryNo;

/** What happened to policies since a person last sat at the desk, read from what is stored: nothing is collected. */
@org.springframework.stereotype.Component
class DeskNews {
    /** A first visit is told the latest few; a long absence is not told a whole year. */
    private static final int MOST = 6;

    private final DeskVisits visits;
    private final Policies policies;
    private final Versions versions;
    private final RevisionCycles cycles;
    private final List<DeskSection> sections;

    DeskNews(
            DeskVisits visits,
            Policies policies,
            Versions versions,
            RevisionCycles cycles,
            List<DeskSection> sections) {
        this.sections = List.copyOf(sections);
        this.visits = visits;
        this.policies = policies;
        this.versions = versions;
        this.cycles = cycles;
    }

    sealed interface Event {
        Instant at();

        /** Which came first is told by the record's number, not by a clock that may have been set back. */
        EntryNo no();

        Policy policy();
    }

    record Cut(Policy policy, PolicyVersion version, Optional<PolicyVersion> before) implements Event {
        @Override
        public Instant at() {
            return version.at();
        }

        @Override
        public EntryNo no() {
            return version.entry();
        }
    }

    /**
     * A revision went on. Several moves of one day are one event: what counts is where it stands now.
     *
     * @param way all moves of that day, the last one at the end
     */
    record Moved(Policy policy, RevisionCycle cycle, List<StageChange> way) implements Event {
        @Override
        public Instant at() {
            return way.getLast().at();
        }

        @Override
        public EntryNo no() {
            return way.getLast().entry();
        }
    }

    /**
     * @param since the end of the last visit; empty on the first
     * @param sections what other modules tell
     */
    record Report(Optional<Instant> since, List<Component> sections, List<Event> events) {}

    Report forPerson(Actor by, InterfaceLanguage language) {
        var since = visits.visit(by);
        var events = new ArrayList<Event>();
        for (var policy : policies.all()) {
            var newest = versions.page(policy.id(), Optional.empty(), MOST + 1);
            for (int i = 0; i < newest.size(); i++) {
                var before = i + 1 < newest.size() ? Optional.of(newest.get(i + 1)) : Optional.<PolicyVersion>empty();
                events.add(new Cut(policy, newest.get(i), before));
            }
            cycles.running(policy.id()).ifPresent(cycle -> days(cycles.way(cycle.id()))
                    .forEach(day -> events.add(new Moved(policy, cycle, List.copyOf(day)))));
        }
        return new Report(
                since,
                sections.stream()
                        .flatMap(section -> section.create(language).stream())
                        .toList(),
                events.stream()
                        .filter(event -> since.map(event.at()::isAfter).orElse(true))
                        .sorted(Comparator.comparing(Event::no).reversed())
                        .limit(MOST)
                        .toList());
    }

    private static Collection<List<StageChange>> days(List<StageChange> way) {
        return way.stream()
                .collect(Collectors.groupingBy(
                        change -> JapaneseDates.dateOf(change.at()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
