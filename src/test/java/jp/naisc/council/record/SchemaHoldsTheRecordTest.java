package jp.naisc.council.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.base.TestDatabases.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the real schema of both databases: each table is either official, and then holds on to its record entry by
 * constraints, or is working state by a stated reason.
 */
class SchemaHoldsTheRecordTest {

    /** Tables that may change without an entry in the official record, and why. A new table is put here or is official. */
    private static final Map<String, String> WORKING_STATE = Map.ofEntries(
            Map.entry("record_entry", "is the record itself"),
            Map.entry("record_personal", "is part of an entry; erased by redaction, which is official"),
            Map.entry("account", "password hash and session epoch of the door"),
            Map.entry("sign_in_delay", "failed attempts at the door"),
            Map.entry("known_device", "browsers that entered before"),
            Map.entry("policy_text", "is named by the digest of its content, which stands in the entry of its version"),
            Map.entry("provision_index", "follows from its text"),
            Map.entry("policy_version_text", "is part of a version, whose entry holds the digests"),
            Map.entry("policy_version_note", "is part of a version and stored in its transaction"),
            Map.entry("draft_step", "is the work on a draft; what becomes official is cut as a version"),
            Map.entry("draft_snapshot", "follows from the steps"),
            Map.entry("draft_rules", "counts how often the rules of a draft changed; each change has its own entry"),
            Map.entry("suggestion_decided", "is part of a decision and stored in its transaction"),
            Map.entry("amendment_mover", "is part of an amendment and stored in its transaction"),
            Map.entry("amendment_part", "is part of an amendment or a confirmation, whose entry holds the digest"),
            Map.entry("amendment_claim", "follows from the states of amendments"),
            Map.entry("amendment_lineage", "is part of an amendment and stored in its transaction"),
            Map.entry("amendment_signal", "straw signals: changeable, and never votes"),
            Map.entry("amendment_remark", "is talk about an amendment"),
            Map.entry("amendment_read", "who has read what became of an amendment"),
            Map.entry("comment_thread", "is talk about words on their way, no official act; written once"),
            Map.entry("comment_placement", "says what a thread is about; written once"),
            Map.entry("comment_remark", "is talk about words on their way; written once"),
            Map.entry("comment_wording", "the words of a remark; a new wording is a new row"),
            Map.entry("comment_mention", "is part of a remark"),
            Map.entry("comment_assignment", "who sees to a thread; a change is a new row"),
            Map.entry("comment_settlement", "whether a thread is settled; a change is a new row"),
            Map.entry("comment_draft", "a remark begun, of its author alone; gone when it is sent"),
            Map.entry("comment_reading", "what somebody has read"),
            Map.entry("comment_outcome", "follows from the steps and the placements of threads"),
            Map.entry("reading_position", "up to where somebody knows a live text; his own, and read by nobody else"),
            Map.entry("desk_visit", "when a person last sat at the desk, so that the desk can say what changed since"),
            Map.entry("unsent_key", "seals a person's unsent words in that person's browsers"),
            Map.entry("demo_person", "marks the people of a demonstration"),
            Map.entry("flyway_schema_history", "Flyway's own"));

    static List<Database> databases() {
        return Shared.BOTH;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyTableIsOfficialOrWorkingStateByAReason(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var unclassified = new TreeSet<>(tables(connection));
            unclassified.removeAll(InsertOnlyTriggers.officialTables(connection));
            unclassified.removeAll(WORKING_STATE.keySet());
            assertThat(unclassified)
                    .as("give it a record_no, or say in WORKING_STATE why it may change without an entry")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyOfficialRowNamesAnEntryThatNoOtherRowNames(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            for (var table : officialRows(connection)) {
                assertThat(nullable(connection, table))
                        .as(table + ".record_no is nullable")
                        .isFalse();
                assertThat(uniqueAlone(connection, table))
                        .as(table + ".record_no is unique")
                        .isTrue();
                assertThat(refersToRecord(connection, table))
                        .as(table + ".record_no refers to record_entry")
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void updateAndDeleteOfOfficialRowsAreRefused(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var entry = insertEntry(connection);
            var seat = "insert into seat (id, constituency, number, record_no) values"
                    + " ('00000000-0000-4000-8000-000000000001', 'ACADEMIA', 9, ";
            run(connection, seat + entry + ")");
            for (var refused : List.of(
                    "update seat set number = 10",
                    "delete from seat",
                    "update record_entry set kind = 'OTHER'",
                    "delete from record_entry where no = " + insertEntry(connection))) {
                assertThatThrownBy(() -> run(connection, refused)).as(refused).isInstanceOf(SQLException.class);
            }
            assertThat(number(connection, "select number from seat where constituency = 'ACADEMIA'"))
                    .isEqualTo(9);
        }
    }

    /** H2 empties a table without asking triggers, so there this rests on the product having no such statement. */
    @Test
    void postgresRefusesToEmptyAnOfficialTable() throws SQLException {
        try (var connection = Shared.BOTH.getLast().dataSource().getConnection()) {
            assertThatThrownBy(() -> run(connection, "truncate table substitute_change"))
                    .hasMessageContaining("rows are inserted, never changed");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyOfficialTableHasItsTrigger(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var guarded = new TreeSet<String>();
            try (var found = connection
                    .createStatement()
                    .executeQuery("select distinct event_object_table from information_schema.triggers"
                            + " where trigger_name like 'refuse_change%'")) {
                while (found.next()) {
                    guarded.add(found.getString(1));
                }
            }
            assertThat(guarded).containsExactlyElementsOf(InsertOnlyTriggers.officialTables(connection));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRowWithoutAnEntryOrWithSomebodyElsesIsRefused(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var seat =
                    "insert into seat (id, constituency, number, record_no) values ('00000000-0000-4000-8000-0000000000";
            var entry = insertEntry(connection);
            assertThatThrownBy(() -> run(connection, seat + "11', 'INDUSTRY', 1, null)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(connection, seat + "11', 'INDUSTRY', 1, 999999999)"))
                    .isInstanceOf(SQLException.class);
            run(connection, seat + "11', 'INDUSTRY', 1, " + entry + ")");
            assertThatThrownBy(() -> run(connection, seat + "12', 'INDUSTRY', 2, " + entry + ")"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static List<String> officialRows(Connection connection) throws SQLException {
        var tables = new ArrayList<>(InsertOnlyTriggers.officialTables(connection));
        tables.remove("record_entry");
        assertThat(tables).contains("person", "role_change", "term", "redaction");
        return tables;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static boolean nullable(Connection connection, String table) throws SQLException {
        try (var column = connection.getMetaData().getColumns(null, connection.getSchema(), table, "record_no")) {
            return !column.next() || !"NO".equals(column.getString("IS_NULLABLE"));
        }
    }

    private static boolean uniqueAlone(Connection connection, String table) throws SQLException {
        var columnsByIndex = new TreeMap<String, List<String>>();
        try (var index = connection.getMetaData().getIndexInfo(null, connection.getSchema(), table, true, false)) {
            while (index.next()) {
                columnsByIndex
                        .computeIfAbsent(index.getString("INDEX_NAME"), name -> new ArrayList<>())
                        .add(index.getString("COLUMN_NAME"));
            }
        }
        return columnsByIndex.containsValue(List.of("record_no"));
    }

    private static boolean refersToRecord(Connection connection, String table) throws SQLException {
        try (var key = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (key.next()) {
                if (key.getString("FKCOLUMN_NAME").equals("record_no")
                        && key.getString("PKTABLE_NAME").equals("record_entry")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static long insertEntry(Connection connection) throws SQLException {
        run(
                connection,
                "insert into record_entry (at, kind, subject, actor, payload, digest) values"
                        + " (current_timestamp, 'TEST', 'test:1', 'system', '{}', '" + "0".repeat(64) + "')");
        return number(connection, "select max(no) from record_entry");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One of each for the whole class: starting and migrating costs more than all its tests. */
    private static final class Shared {
        static final List<Database> BOTH = TestDatabases.both().toList();
    }
}
