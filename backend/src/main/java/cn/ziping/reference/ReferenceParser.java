package cn.ziping.reference;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Takes references out of the text before anything in them is read as emphasis or a link. */
final class ReferenceParser implements InlineContentParser {

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new ReferenceParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        var ahead = ahead(scanner);
        if (!ahead.startsWith(BodyText.OPENING)) {
            return ParsedInline.none();
        }
        var mark = Mark.at(ahead, 0);
        scanner.setPosition(start);
        for (var i = 0; i < mark.length(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new ReferenceNode(mark.reference()), scanner.position());
    }

    /** As far as a reference can go: to its closing braces, or to the next opening ones; so that none is read often. */
    private static String ahead(Scanner scanner) {
        var text = new StringBuilder();
        while (scanner.peek() == '{') {
            text.append('{');
            scanner.next();
        }
        if (text.length() < BodyText.OPENING.length()) {
            return "";
        }
        while (scanner.hasNext()) {
            var sign = scanner.peek();
            scanner.next();
            text.append(sign);
            if (sign == scanner.peek() && (sign == '{' || sign == '}')) {
                return text.append(sign).toString();
            }
        }
        return text.toString();
    }
}
