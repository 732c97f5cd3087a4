package jp.naisc.council.base.shell;

import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;

/**
 * What a module puts on the desk of the person who is signed in. It names only acts that this person can do now: an empty
 * desk says so and means it.
 */
public interface DeskContribution {
    List<DeskItem> items(InterfaceLanguage language);
}
