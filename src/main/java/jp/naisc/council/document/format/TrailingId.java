package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.naisc.council.document.model.Node;

/** The <code>{#purpose}</code> at the end of a heading, which CommonMark takes for text. */
final class TrailingId {

    /** Matched against what stands between the last braces only: a search would begin anew at every space. */
    private static final Pattern ID = Pattern.compile("\\{:? *#([^\\s{}]++)[^{}]*}");

    private TrailingId() {}

    static Optional<String> of(List<Node> content) {
        return content.isEmpty() || !content.getLast().isText()
                ? Optional.empty()
                : at(braces(content.getLast().text()));
    }

    /** The id of a line that consists of nothing else. */
    static Optional<String> alone(String line) {
        String braces = braces(line);
        return braces.length() == line.length() ? at(braces) : Optional.empty();
    }

    static List<Node> without(List<Node> content) {
        var shorter = new ArrayList<>(content);
        Node last = shorter.removeLast();
        String words = last.text();
        int end = words.length() - braces(words).length();
        while (end > 0 && words.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > 0) {
            shorter.add(DocumentBuilder.SCHEMA.text(words.substring(0, end), last.marks()));
        }
        return shorter;
    }

    private static String braces(String words) {
        int open = words.endsWith("}") ? words.lastIndexOf('{') : -1;
        return open < 0 ? "" : words.substring(open);
    }

    private static Optional<String> at(String braces) {
        var id = ID.matcher(braces);
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
