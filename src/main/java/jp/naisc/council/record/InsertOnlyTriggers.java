package jp.naisc.council.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * After every migration, puts a trigger on each table of official state that refuses update and delete. A table declares
 * itself official by its column {@code record_no}, so no module can forget it (ADR-0005).
 */
@Component
public class InsertOnlyTriggers implements Callback {

    private static final String OFFICIAL_TABLES = """
            select distinct t.table_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = current_schema and t.table_type = 'BASE TABLE'
              and (c.column_name = 'record_no' or t.table_name = 'record_entry')
            order by 1""";

    private static final String POSTGRES_FUNCTION = """
            create or replace function refuse_change() returns trigger language plpgsql as $$
            begin
              raise exception '% is a history: rows are inserted, never changed', tg_table_name using errcode = '25006';
            end $$""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            install(context.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of official state could not be protected", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "insert-only";
    }

    private static void install(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        if (postgres) {
            run(connection, POSTGRES_FUNCTION);
        }
        for (var table : officialTables(connection)) {
            if (postgres) {
                run(
                        connection,
                        "create or replace trigger refuse_change before update or delete on \"" + table
                                + "\" for each row execute function refuse_change()");
                run(
                        connection,
                        "create or replace trigger refuse_truncate before truncate on \"" + table
                                + "\" for each statement execute function refuse_change()");
            } else {
                run(
                        connection,
                        "create trigger if not exists \"refuse_change_" + table + "\" before update, delete on \""
                                + table + "\" for each row call '" + RefuseChange.class.getName() + "'");
            }
        }
    }

    /** The tables that declare themselves official, by the schema itself. */
    static List<String> officialTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(OFFICIAL_TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
