/** The servlet side of the door: the sign-in form, the demonstration's one-press entry, and the check at every request. */
@NullMarked
package jp.naisc.council.identity.web;

import org.jspecify.annotations.NullMarked;
