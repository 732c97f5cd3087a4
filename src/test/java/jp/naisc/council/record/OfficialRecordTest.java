package jp.naisc.council.record;

import static jp.naisc.db.Tables.RECORD_PERSONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.base.TestDatabases.Database;
import jp.naisc.council.record.Redactions.RedactionResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00.123456Z");

    static java.util.stream.Stream<Database> databases() {
        return TestDatabases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aClockSetBackChangesTimesAndNeverTheOrder(Database database) {
        var first = append(database, at(NOON), draft("FIRST"));
        var second = append(database, at(NOON.minus(Duration.ofDays(400))), draft("SECOND"));
        assertThat(second).isGreaterThan(first);
        append(database, at(NOON.minus(Duration.ofDays(400)).plusSeconds(1)), draft("THIRD"));
        assertThat(page(database).entries()).extracting(RecordEntry::kind).containsExactly("THIRD", "SECOND", "FIRST");
        assertThat(page(database).entries())
                .extracting(RecordEntry::clockSetBack)
                .as("said of the one at which it was set back")
                .containsExactly(false, true, false);
        var filtered = new RecordReader(database.db())
                .page(RecordFilter.ALL.kind(Optional.of("SECOND")), Optional.empty(), 10);
        assertThat(filtered.entries()).extracting(RecordEntry::clockSetBack).containsExactly(true);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatClocksDifferByIsNotSaid(Database database) {
        append(database, at(NOON), draft("FIRST"));
        append(database, at(NOON.minusSeconds(59)), draft("SECOND"));
        assertThat(page(database).entries())
                .extracting(RecordEntry::clockSetBack)
                .containsOnly(false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDigestIsWhatThePackageCommentSays(Database database) {
        append(database, at(NOON), draft("CUT").with("b", "2\"\n").with("a", "一"));
        var entry = page(database).entries().getFirst();
        assertThat(entry.payload()).containsExactly(Map.entry("a", "一"), Map.entry("b", "2\"\n"));
        assertThat(entry.digest())
                .isEqualTo(jp.naisc.council.base.Digests.sha256(
                        "{\"actor\":\"system\",\"at\":\"2026-11-22T03:00:00.123456Z\",\"kind\":\"CUT\","
                                + "\"payload\":{\"a\":\"一\",\"b\":\"2\\\"\\n\"},\"subject\":\"test:1\"}"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void personalContentIsErasedByTwoAndTheEntryStays(Database database) {
        var redactions = new Redactions(database.db(), new OfficialRecord(database.db(), at(NOON)));
        var no = append(database, at(NOON), draft("ADDED").withPersonal("name", "山田"));
        var before = page(database).entries().getFirst();
        assertThat(before.personal()).containsEntry("name", "山田");
        assertThat(before.payload().get("personal.name")).hasSize(64);

        var proposed =
                database.transaction().execute(s -> redactions.propose("person:a", no, "name", "asked by the person"));
        assertThat(proposed).isInstanceOf(RedactionResult.Proposed.class);
        var proposal = ((RedactionResult.Proposed) java.util.Objects.requireNonNull(proposed)).proposal();
        assertThat(database.transaction()
                        .<RedactionResult>execute(s -> redactions.confirm("person:a", proposal, first -> true)))
                .isInstanceOf(RedactionResult.NeedsSecondPerson.class);
        assertThat(database.transaction()
                        .<RedactionResult>execute(s -> redactions.confirm("person:b", proposal, first -> true)))
                .isInstanceOf(RedactionResult.Erased.class);

        var after = new RecordReader(database.db()).entry(no).orElseThrow();
        assertThat(after.personal()).isEmpty();
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(after.payload()).isEqualTo(before.payload());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsErasedLeavesATombstoneThatNamesTheAct(Database database) {
        var no = append(database, at(NOON), draft("ADDED").withPersonal("name", "山田"));
        var proposal = propose(database, "person:a", no);
        decide(database, redactions -> redactions.confirm("person:b", proposal, first -> true));

        var after = new RecordReader(database.db()).entry(no).orElseThrow();
        var erasing = page(database).entries().getFirst();
        assertThat(after.erased()).containsExactly(Map.entry("name", erasing.no()));
        assertThat(after.personalDigests()).containsOnlyKeys("name");
        assertThat(after.facts()).isEmpty();
        assertThat(erasing.kind()).isEqualTo("PERSONAL_CONTENT_ERASED");
        assertThat(erasing.payload()).containsEntry("proposal", proposal.toString());
        assertThat(database.db().fetchCount(RECORD_PERSONAL))
                .as("text and salt are gone")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aProposalIsDecidedOnceAndTheSameIsNotProposedTwice(Database database) {
        var no = append(database, at(NOON), draft("ADDED").withPersonal("name", "山田"));
        var proposal = propose(database, "person:a", no);
        assertThat(decide(database, redactions -> redactions.propose("person:c", no, "name", "again")))
                .isInstanceOf(RedactionResult.AlreadyProposed.class);
        assertThat(decide(database, redactions -> redactions.decline("person:b", proposal, " ")))
                .isInstanceOf(RedactionResult.ReasonMissing.class);
        assertThat(decide(database, redactions -> redactions.decline("person:b", proposal, "still needed")))
                .isInstanceOf(RedactionResult.Declined.class);
        assertThat(decide(database, redactions -> redactions.confirm("person:b", proposal, first -> true)))
                .as("what was declined is not confirmed afterwards")
                .isInstanceOf(RedactionResult.NothingThere.class);
        assertThat(page(database).entries())
                .extracting(RecordEntry::kind)
                .containsExactly("REDACTION_DECLINED", "REDACTION_PROPOSED", "ADDED");

        var second = propose(database, "person:a", no);
        assertThat(decide(database, redactions -> redactions.confirm("person:b", second, first -> true)))
                .isInstanceOf(RedactionResult.Erased.class);
        assertThat(decide(database, redactions -> redactions.decline("person:b", second, "too late")))
                .isInstanceOf(RedactionResult.NothingThere.class);
        assertThat(decide(database, redactions -> redactions.propose("person:a", no, "name", "once more")))
                .isInstanceOf(RedactionResult.NothingThere.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWaitsIsListedWithTheWordsInQuestionUntilItIsDecided(Database database) {
        var no = append(database, at(NOON), draft("ADDED").withPersonal("name", "山田"));
        var proposal = propose(database, "person:a", no);
        var waiting = java.util.Objects.requireNonNull(
                database.transaction().execute(status -> redactions(database).open()));
        assertThat(waiting).singleElement().satisfies(open -> {
            assertThat(open.no()).isEqualTo(proposal);
            assertThat(open.entry()).isEqualTo(no);
            assertThat(open.content()).isEqualTo("山田");
            assertThat(open.kind()).isEqualTo("ADDED");
            assertThat(open.proposedBy()).isEqualTo("person:a");
        });
        decide(database, redactions -> redactions.confirm("person:b", proposal, first -> true));
        assertThat(database.transaction().<java.util.List<ErasureProposal>>execute(status -> redactions(database)
                        .open()))
                .isEmpty();
    }

    private static Redactions redactions(Database database) {
        return new Redactions(database.db(), new OfficialRecord(database.db(), at(NOON)));
    }

    private static EntryNo propose(Database database, String actor, EntryNo entry) {
        var result = decide(database, redactions -> redactions.propose(actor, entry, "name", "asked by the person"));
        return ((RedactionResult.Proposed) result).proposal();
    }

    private static RedactionResult decide(
            Database database, java.util.function.Function<Redactions, RedactionResult> act) {
        return java.util.Objects.requireNonNull(
                database.transaction().<RedactionResult>execute(status -> act.apply(redactions(database))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pagesGoBackByNumberAndTotalsReconcile(Database database) {
        for (int i = 0; i < 7; i++) {
            append(database, at(NOON), draft(i % 2 == 0 ? "EVEN" : "ODD").with("i", "100%_" + i));
        }
        var reader = new RecordReader(database.db());
        var first = reader.page(RecordFilter.ALL, Optional.empty(), 4);
        append(database, at(NOON), draft("LATER"));
        var second = reader.page(RecordFilter.ALL, first.next(), 4);
        assertThat(first.entries()).hasSize(4);
        assertThat(second.entries()).hasSize(3).extracting(RecordEntry::kind).doesNotContain("LATER");
        assertThat(second.next()).isEmpty();
        assertThat(reader.totals()).isEqualTo(Map.of("EVEN", 4, "ODD", 3, "LATER", 1));
        assertThat(reader.page(RecordFilter.ALL.text("100%_3"), Optional.empty(), 9)
                        .total())
                .isEqualTo(1);
        assertThat(reader.page(RecordFilter.ALL.kind(Optional.of("ODD")), Optional.empty(), 2)
                        .total())
                .isEqualTo(3);
    }

    private static EntryNo append(Database database, Clock clock, RecordDraft draft) {
        var record = new OfficialRecord(database.db(), clock);
        return java.util.Objects.requireNonNull(database.transaction().execute(status -> record.append(draft)));
    }

    private static RecordPage page(Database database) {
        return new RecordReader(database.db()).page(RecordFilter.ALL, Optional.empty(), 20);
    }

    private static RecordDraft draft(String kind) {
        return RecordDraft.of(kind, "test:1", "system");
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
