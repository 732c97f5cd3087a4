package jp.naisc.council.publication.page;

/**
 * A name and its value in a list of facts.
 *
 * @param style CSS class of the value, empty for ordinary text
 */
public record Fact(String name, String value, String style) {

    public Fact(String name, String value) {
        this(name, value, "");
    }
}
