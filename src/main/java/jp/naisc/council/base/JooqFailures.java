package jp.naisc.council.base;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Gives jOOQ's failures the names of Spring, as Boot's own listener does, but says nothing about them: a lost race for a key is
 * an answer here and no error, and only who made the statement knows which it is. What nobody expected travels up and is
 * logged there, once.
 *
 * <p>A batch reports its failure as a chain, of which the last link names the cause; the links before it
 * only say that there was a batch.
 */
final class JooqFailures implements ExceptionTranslatorExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final SQLExceptionTranslator BY_KIND = new SQLExceptionSubclassTranslator();

    @Override
    public void exception(ExecuteContext context) {
        var failure = context.sqlException();
        if (failure == null) {
            return;
        }
        var named = translator(context).translate("jOOQ", context.sql(), lastOf(failure));
        if (named != null) {
            context.exception(named);
        }
    }

    private static SQLException lastOf(SQLException failure) {
        var last = failure;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }

    private static SQLExceptionTranslator translator(ExecuteContext context) {
        var name = context.dialect().thirdParty().springDbName();
        return name == null ? BY_KIND : new SQLErrorCodeSQLExceptionTranslator(name);
    }
}
