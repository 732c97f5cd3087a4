package jp.naisc.council.document.anchor;

/** Where the words of a pin stand, in relation to where they stood. */
public enum Whereabouts {
    /** In the same provision, whatever its number is now. */
    IN_PLACE,
    /** The provision stands elsewhere, or the words stand under the name of another one. */
    PROVISION_MOVED,
    /** In a provision that was cut off the one they stood in. */
    SPLIT_OFF,
    /** In the provision that took in the one they stood in. */
    MERGED,
    /** The words alone stand elsewhere; they stand in exactly one place of each text. */
    WORDS_MOVED
}
