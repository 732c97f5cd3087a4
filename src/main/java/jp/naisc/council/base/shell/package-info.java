/**
 * The council's shell: what stands around every screen below {@code /council}. It depends on no feature: the menu is
 * collected from {@code @Menu}, the person who is signed in is told by {@link jp.naisc.council.base.shell.SignedInPerson},
 * numbers beside menu words by {@link jp.naisc.council.base.shell.MenuCount}.
 */
@NullMarked
package jp.naisc.council.base.shell;

import org.jspecify.annotations.NullMarked;
