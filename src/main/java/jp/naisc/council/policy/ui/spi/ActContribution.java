package jp.naisc.council.policy.ui.spi;

import java.util.List;

/** Acts that a module offers at the head of the workspace, to those who have them now. */
public interface ActContribution {
    /** The lower, the further to the front; the first primary act is the blue button. */
    int order();

    /** @param changed is called when the screen has to be read anew */
    List<WorkspaceAct> of(PolicyContext context, Runnable changed);
}
