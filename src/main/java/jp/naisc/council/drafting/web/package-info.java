/**
 * The live door: WebSocket connections of open editors at {@code /council/live/{draft}/{language}}.
 *
 * <p>A connection belongs to the council's session and ends with it, but takes none of its locks: a keystroke never waits
 * for a Vaadin screen, nor a screen for a keystroke. Frames are limited in size and rate before anything looks at them;
 * answers go through a bounded queue, so that a slow reader is parted with instead of waited for. What the messages mean
 * is the business of the desk ({@code jp.naisc.council.drafting}).
 */
@NullMarked
package jp.naisc.council.drafting.web;

import org.jspecify.annotations.NullMarked;
