package jp.naisc.council.policy;

/** A document that lives through revision cycles; its words are in its versions. */
public record Policy(PolicyId id, PolicyContent content) {

    public Slug slug() {
        return content.slug();
    }

    public PolicyKind kind() {
        return content.kind();
    }

    public Titles titles() {
        return content.titles();
    }
}
