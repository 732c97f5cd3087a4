package jp.naisc.council.drafting;

import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;

/**
 * A person at an open editor, as the others see it.
 *
 * @param key one per editor: somebody with two windows has two cursors
 * @param seat the word of the style sheet for hue and shape
 * @param mark the letter that stands for the seat beside hue and shape
 */
record LivePerson(String key, String name, String seat, String mark) {

    static LivePerson of(String key, Actor actor, InterfaceLanguage language) {
        if (actor.constituency().isPresent()) {
            Constituency seat = actor.constituency().get();
            return new LivePerson(key, actor.name(language), seat.key(), seat.mark(language));
        }
        // The same letters as beside the person's name on every other screen.
        boolean primeMinisters = actor.has(Role.FORM_REVIEWER) || actor.has(Role.SIGNATORY);
        return primeMinisters
                ? new LivePerson(key, actor.name(language), "office", language.pick("官", "P"))
                : new LivePerson(key, actor.name(language), "secretariat", language.pick("事", "S"));
    }
}
