package jp.naisc.council.identity.ui;

import static jp.naisc.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.UserName;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;

/** The link by which an invited person, who is nobody yet, chooses a password. */
class InvitationViewTest extends ScreenTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final People people;
    private final Invitations invitations;
    private final DSLContext db;

    InvitationViewTest(Demonstration demonstration, People people, Invitations invitations, DSLContext db) {
        super(demonstration);
        this.people = people;
        this.invitations = invitations;
        this.db = db;
    }

    private record Invited(PersonId person, String secret) {}

    @Test
    void whoHoldsTheLinkChoosesAPasswordOnce() {
        var invited = invited("招かれた人");
        var view = open("invitation/" + invited.secret());
        assertThat(read(view)).contains("招かれた人");
        assertThat($(H1.class).all()).hasSize(1);

        var field = within(view, PasswordField.class).getFirst();
        field.setValue("short");
        press(view, choose());
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("12文字以上");
        assertThat(field.getValue()).isEqualTo("short");
        assertThat(hasPassword(invited.person())).isFalse();

        field.setValue("薄明の川をわたる三羽の鷺");
        press(view, choose());
        assertThat(hasPassword(invited.person())).isTrue();
        assertThat(within(open("invitation/" + invited.secret()), PasswordField.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<script>",
                "%00",
                "'; drop table invitation; --",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aForgedLinkOpensNothingAndTellsNothing(String forged) {
        SecurityContextHolder.clearContext();

        var view = open("invitation/" + forged);

        assertThat(within(view, PasswordField.class)).isEmpty();
        assertThat(read(view)).doesNotContain(forged);
    }

    @Test
    void aNameWithScriptIsShownAsWords() {
        assertShownAsWords(open("invitation/" + invited(SCRIPT).secret()), SCRIPT);
    }

    @Test
    void theSameInEnglish() {
        var invited = invited("Guest");
        speak(InterfaceLanguage.EN);

        assertThat(read(open("invitation/" + invited.secret())))
                .contains("Guest")
                .doesNotContain("パスワード");
    }

    private Invited invited(String name) {
        var admin = enterAs("admin");
        var added = people.add(admin, new UserName("i-" + Ids.shortName(10)), new PersonName(name, name));
        var person = ((AddPersonResult.Added) added).id();
        var secret = invitations.issue(admin, person).orElseThrow().secret();
        SecurityContextHolder.clearContext();
        return new Invited(person, secret);
    }

    private boolean hasPassword(PersonId person) {
        return db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(person.value()).and(ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    private String choose() {
        return com.vaadin.flow.i18n.I18NProvider.translate(InterfaceLanguage.JA.locale(), "identity.invitation.choose");
    }
}
