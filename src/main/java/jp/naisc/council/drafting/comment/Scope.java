package jp.naisc.council.drafting.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;

/** Who reads a thread. Chosen when it is opened and never changed. */
public enum Scope {
    /** 自分のみ: its author */
    PRIVATE,
    /** 学術のみ, …: the members of the author's constituency and their substitutes */
    CONSTITUENCY,
    /** 審議会内: everybody who writes comments */
    COUNCIL,
    /** 事務局内 */
    SECRETARIAT;

    /** Whether somebody can open a thread of this scope: nobody writes what he could not read. */
    public boolean isOpenTo(Actor by) {
        return isReadBy(by, by.constituency(), by.id());
    }

    /** Those that somebody can choose from. */
    public static List<Scope> openTo(Actor by) {
        return Arrays.stream(values()).filter(scope -> scope.isOpenTo(by)).toList();
    }

    /**
     * Whether somebody reads a thread of this scope. {@link Visibility} says the same in SQL, and a test compares the two.
     *
     * @param caucus whose caucus the thread belongs to, when it belongs to one
     * @param author who opened the thread
     */
    boolean isReadBy(Actor reader, Optional<Constituency> caucus, PersonId author) {
        return reader.may(Act.COMMENT)
                && switch (this) {
                    case PRIVATE -> reader.id().equals(author);
                    case CONSTITUENCY -> caucus.isPresent() && caucus.equals(reader.constituency());
                    case COUNCIL -> true;
                    case SECRETARIAT -> isOfSecretariat(reader);
                };
    }

    static boolean isOfSecretariat(Actor reader) {
        return reader.has(Role.SECRETARIAT) || reader.has(Role.SECRETARIAT_REVIEWER);
    }
}
