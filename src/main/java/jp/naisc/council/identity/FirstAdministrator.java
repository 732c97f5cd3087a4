package jp.naisc.council.identity;

import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON;

import jp.naisc.council.base.Groundwork;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An empty platform has nobody who could invite anybody: at the start it adds the first administrator and prints an
 * invitation, the same kind of link everybody else gets. As long as nobody has a password, each start prints a new one.
 */
@Component
@Order(DemoFounding.ORDER)
@ConditionalOnProperty(name = "council.demo", havingValue = "false")
class FirstAdministrator implements Groundwork {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final UserName USER_NAME = new UserName("administrator");

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final People people;
    private final RoleGrants roles;
    private final Invitations invitations;
    private final String address;

    FirstAdministrator(
            DSLContext db,
            TransactionTemplate transaction,
            People people,
            RoleGrants roles,
            Invitations invitations,
            @Value("${council.base-url:http://localhost:${server.port:8080}}") String address) {
        this.db = db;
        this.transaction = transaction;
        this.people = people;
        this.roles = roles;
        this.invitations = invitations;
        this.address = address;
    }

    @Override
    public void lay() {
        transaction.executeWithoutResult(status -> {
            if (!db.fetchExists(ACCOUNT, ACCOUNT.PASSWORD_HASH.isNotNull())) {
                invite();
            }
        });
    }

    private void invite() {
        var by = Actor.platform();
        if (!db.fetchExists(PERSON)) {
            people.add(by, USER_NAME, new PersonName("システム管理者", "Administrator"));
            administrator().ifPresent(id -> roles.grant(by, id, Role.ADMINISTRATOR));
        }
        administrator()
                .flatMap(id -> invitations.issue(by, id))
                .ifPresent(invitation -> log.warn("""


                        最初の管理者（利用者名 {}）のパスワードを、この一度だけ使えるリンクで決めてください。
                        Choose the first administrator's password (user name {}) with this link; it works once.

                            {}{}
                        """, USER_NAME, USER_NAME, address, invitation.path()));
    }

    private java.util.Optional<PersonId> administrator() {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USER_NAME.eq(USER_NAME.value()))
                .fetchOptional(row -> new PersonId(row.value1()));
    }
}
