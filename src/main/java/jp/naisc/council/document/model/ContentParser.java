package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a content expression: names of types and groups, juxtaposition, {@code |}, parentheses, and the repetitions
 * {@code * + ? {n} {n,} {n,m}}.
 */
final class ContentParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([\\p{Alnum}_]+|[|()*+?{},])");

    private final String source;
    private final Map<String, NodeType> types;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ContentParser(String source, Map<String, NodeType> types) {
        this.source = source;
        this.types = types;
        Matcher matcher = TOKEN.matcher(source);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!source.substring(end).isBlank()) {
            throw fault("unexpected character");
        }
    }

    static ContentExpression parse(String source, Map<String, NodeType> types) {
        if (source.isBlank()) {
            return new ContentExpression.End();
        }
        ContentParser parser = new ContentParser(source, types);
        ContentExpression expression = parser.choice();
        if (parser.next < parser.tokens.size()) {
            throw parser.fault("unexpected " + parser.tokens.get(parser.next));
        }
        return expression;
    }

    private ContentExpression choice() {
        List<ContentExpression> options = new ArrayList<>();
        do {
            options.add(sequence());
        } while (take("|"));
        return ContentExpression.choice(options);
    }

    private ContentExpression sequence() {
        ContentExpression whole = repeated();
        while (next < tokens.size() && !at("|") && !at(")")) {
            whole = ContentExpression.sequence(whole, repeated());
        }
        return whole;
    }

    private ContentExpression repeated() {
        ContentExpression expression = atom();
        while (true) {
            if (take("*")) {
                expression = ContentExpression.repeat(expression, 0, ContentExpression.UNBOUNDED);
            } else if (take("+")) {
                expression = ContentExpression.repeat(expression, 1, ContentExpression.UNBOUNDED);
            } else if (take("?")) {
                expression = ContentExpression.repeat(expression, 0, 1);
            } else if (take("{")) {
                expression = counted(expression);
            } else {
                return expression;
            }
        }
    }

    private ContentExpression counted(ContentExpression expression) {
        int least = number();
        int most = least;
        if (take(",")) {
            most = at("}") ? ContentExpression.UNBOUNDED : number();
        }
        if (!take("}")) {
            throw fault("unclosed repetition");
        }
        return ContentExpression.repeat(expression, least, most);
    }

    private ContentExpression atom() {
        if (take("(")) {
            ContentExpression inner = choice();
            if (!take(")")) {
                throw fault("missing )");
            }
            return inner;
        }
        return named(token());
    }

    private ContentExpression named(String name) {
        NodeType type = types.get(name);
        if (type != null) {
            return new ContentExpression.One(type);
        }
        Collection<ContentExpression> members = new ArrayList<>();
        for (NodeType member : types.values()) {
            if (member.isInGroup(name)) {
                members.add(new ContentExpression.One(member));
            }
        }
        if (members.isEmpty()) {
            throw fault("no node type or group " + name);
        }
        return ContentExpression.choice(members);
    }

    private int number() {
        try {
            return Integer.parseInt(token());
        } catch (NumberFormatException e) {
            throw fault("a number is expected");
        }
    }

    private String token() {
        if (next == tokens.size()) {
            throw fault("unexpected end");
        }
        return tokens.get(next++);
    }

    private boolean at(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean there = at(token);
        if (there) {
            next++;
        }
        return there;
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("content expression '" + source + "': " + what);
    }
}
