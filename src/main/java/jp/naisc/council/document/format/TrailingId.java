package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.model.Node;

/** The <code>{#purpose}</code> at the end of a heading, which CommonMark takes for text. */
final class TrailingId {

    private static final Pattern ID = Pattern.compile("\\s*\\{:? *#([^\\s}]+)[^}]*}$");

    private TrailingId() {}

    static Optional<String> of(List<Node> content) {
        if (content.isEmpty() || !content.getLast().isText()) {
            return Optional.empty();
        }
        Matcher matcher = ID.matcher(content.getLast().text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static List<Node> without(List<Node> content) {
        var shorter = new ArrayList<>(content);
        Node last = shorter.removeLast();
        String words = ID.matcher(last.text()).replaceFirst("");
        if (!words.isEmpty()) {
            shorter.add(DocumentBuilder.SCHEMA.text(words, last.marks()));
        }
        return shorter;
    }
}
