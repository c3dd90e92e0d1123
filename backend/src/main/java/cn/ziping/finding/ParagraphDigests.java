package cn.ziping.finding;

import cn.ziping.finding.subject.Writing;
import cn.ziping.finding.subject.Writings;
import cn.ziping.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Paragraphs of a report by what they are known again by, whatever department they name: only those that are long and hold
 * a figure, since what laws and forms say is the same everywhere.
 */
final class ParagraphDigests {
    private static final int SHORTEST = 60;
    private static final int BYTES = 16;

    private ParagraphDigests() {}

    /** The paragraphs verbatim, by their digests in hexadecimal digits. */
    static Map<String, String> of(Report report) {
        var found = new LinkedHashMap<String, String>();
        for (var writing : Writings.prose(report.sections(), report.liveFigures())) {
            var words = writing.text().replace(report.department().name(), "").replaceAll("[^\\p{L}\\p{N}]", "");
            if (writing.kind() == Writing.Kind.PARAGRAPH
                    && words.length() >= SHORTEST
                    && words.chars().anyMatch(Character::isDigit)) {
                found.putIfAbsent(digest(words), writing.text());
            }
        }
        return found;
    }

    private static String digest(String words) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
