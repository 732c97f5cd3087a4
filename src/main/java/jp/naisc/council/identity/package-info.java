/**
 * Who is who in the council and what each may do: people, seats with their terms, roles and their separation, and the
 * door through which people enter.
 *
 * <p>Every guarded action of the whole platform is a constant of {@link jp.naisc.council.identity.Act}, with the roles
 * that may do it. A service takes the {@link jp.naisc.council.identity.Actor} as its first parameter and begins with
 * {@code by.require(…)}; a screen asks the same question to decide what it shows. A test prints the whole matrix.
 *
 * <p>Everything official here (people, seats, terms, roles, invitations) is kept as history rows that carry their entry
 * in the official record. Credentials and throttles are working state: they may change without an entry.
 */
@ApplicationModule(allowedDependencies = {"base", "record"})
@NullMarked
package jp.naisc.council.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
