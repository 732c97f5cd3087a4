package jp.naisc.council.identity;

import java.util.Set;

/**
 * A person as the administrator's list shows him.
 *
 * @param hasPassword whether the person has entered through an invitation yet
 */
public record PersonSummary(
        PersonId id, UserName userName, PersonName name, boolean isOpen, boolean hasPassword, Set<Role> granted) {}
