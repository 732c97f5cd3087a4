package jp.naisc.council.document;

/** How one numbering scheme speaks in one language: the words around the numbers. */
interface Wording {

    /** What is printed beside the text. */
    String mark(Provision provision);

    /** How it is called within its parent. */
    String brief(Provision provision);

    /** Its part of the compact name. */
    default String compact(Provision provision) {
        return brief(provision);
    }

    /** The outer name and the inner, put together. */
    String join(String outer, String inner);

    static Wording of(NumberingScheme scheme, TextLanguage language) {
        boolean japanese = language == TextLanguage.JA;
        return switch (scheme) {
            case POLICY -> japanese ? JapanesePolicyWording.INSTANCE : EnglishPolicyWording.INSTANCE;
            case STATUTE -> japanese ? JapaneseStatuteWording.INSTANCE : EnglishStatuteWording.INSTANCE;
            case PLAIN -> japanese ? PlainWording.JAPANESE : PlainWording.ENGLISH;
        };
    }

    /** Labels are put together from the outside in: each asks its scope for the name so far. */
    static Label label(Provision provision, Wording wording) {
        String brief = wording.brief(provision);
        String compact = wording.compact(provision);
        Provision scope = provision.scope();
        Provision parent = provision.parentOrNull();
        return new Label(
                wording.mark(provision),
                brief,
                scope == null ? brief : wording.join(scope.label().full(), brief),
                scope == null ? compact : wording.join(scope.label().compact(), compact),
                parent == null
                        ? provision.id().value()
                        : parent.label().address() + "/" + provision.id().value());
    }

    /** What stands beside the text when the source wrote a number itself. */
    static boolean isBullet(String number) {
        return !number.isEmpty() && number.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
