package jp.naisc.council.policy.ui.spi;

/**
 * Something a person can do from the head of the workspace.
 *
 * @param label the word on the button, already in the person's language
 * @param primary whether it is the one filled button; of several only the first one is
 */
public record WorkspaceAct(String label, boolean primary, Runnable run) {}
