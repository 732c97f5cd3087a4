package jp.naisc.council.drafting;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;

/**
 * A person at an open editor, as the others see it: each of them in the language of his own screen.
 *
 * @param key one per editor: somebody with two windows has two cursors
 */
record LivePerson(String key, Actor actor) {

    String name(InterfaceLanguage reader) {
        return actor.name(reader);
    }

    /** The word of the style sheet for hue and shape. */
    String seat() {
        return actor.constituency().map(Constituency::key).orElse(isOfThePrimeMinister() ? "office" : "secretariat");
    }

    /** The letter that stands for the seat beside hue and shape; the same as beside the name on every other screen. */
    String mark(InterfaceLanguage reader) {
        return actor.constituency()
                .map(seat -> seat.mark(reader))
                .orElseGet(() -> isOfThePrimeMinister() ? reader.pick("官", "P") : reader.pick("事", "S"));
    }

    private boolean isOfThePrimeMinister() {
        return actor.has(Role.FORM_REVIEWER) || actor.has(Role.SIGNATORY);
    }
}
