package jp.naisc.council.identity;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The present of a table of history rows: the row of each subject with the highest record number. */
final class Latest {

    private static final String RECORD_NO = "record_no";

    private Latest() {}

    /** The row is the newest among those with equal keys. */
    static <R extends Record> Condition latest(Table<R> table, Field<?>... keys) {
        var later = table.as(table.getName() + "_later");
        Condition sameSubject = DSL.noCondition();
        for (var key : keys) {
            sameSubject = sameSubject.and(equal(later, key));
        }
        return DSL.notExists(
                DSL.selectOne().from(later).where(sameSubject).and(no(later).gt(no(table))));
    }

    private static <T> Condition equal(Table<?> later, Field<T> key) {
        return requireNonNull(later.field(key)).eq(key);
    }

    private static Field<Long> no(Table<?> table) {
        return requireNonNull(table.field(RECORD_NO, Long.class));
    }
}
