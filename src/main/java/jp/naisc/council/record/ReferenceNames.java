package jp.naisc.council.record;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;

/**
 * Tells readers what a reference in the record stands for: {@code person:<id>} for identity, {@code policy:<id>} for
 * policy. The record itself knows none of them.
 */
public interface ReferenceNames {

    /** The name of what is referred to, when this module knows it. */
    Optional<String> name(String reference, InterfaceLanguage language);
}
