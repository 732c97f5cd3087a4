package jp.naisc.council.record;

import org.jooq.DSLContext;

/** The record for tests of other modules that make their services without Spring. */
public final class TestRecords {

    private TestRecords() {}

    public static RecordReader reader(DSLContext db) {
        return new RecordReader(db);
    }
}
