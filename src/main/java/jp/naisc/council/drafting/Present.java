package jp.naisc.council.drafting;

import org.jspecify.annotations.Nullable;

/** Somebody who is seen at a text, on this node or another. */
sealed interface Present permits Participant, Neighbour {

    LivePerson person();

    @Nullable
    Cursor cursor();
}
