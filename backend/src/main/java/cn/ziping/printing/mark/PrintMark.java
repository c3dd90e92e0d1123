package cn.ziping.printing.mark;

import cn.ziping.printing.document.Document;
import cn.ziping.report.Report;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what was printed from everything else that could have been: the report's version and a check sum of its words,
 * such as {@code V12-7K2M-Q8RD-0XW4}. The same words of the same version give the same mark, whenever they are printed,
 * in whatever format and profile.
 *
 * @param check 12 characters of Crockford's base 32, which has no I, L, O and U to be misread
 */
public record PrintMark(int version, String check) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    /** Far longer than any mark: what is longer is not worth looking at. */
    private static final int LONGEST = 100;

    private static final Pattern READ = Pattern.compile("V([0-9]{1,9})([%s]{%d})".formatted(ALPHABET, LENGTH));

    /** @param document as it is to be printed, without a mark */
    public static PrintMark of(Report report, Document document) {
        var digest = sha256();
        // The document as text names each of its parts, so that whatever else is said, or said otherwise, tells.
        for (var part : new Object[] {report.id(), report.version(), report.status(), document}) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        var bits = ByteBuffer.wrap(digest.digest()).getLong() >>> (Long.SIZE - LENGTH * BITS);
        var check = new char[LENGTH];
        for (var i = LENGTH - 1; i >= 0; i--) {
            check[i] = ALPHABET.charAt((int) (bits & ((1 << BITS) - 1)));
            bits >>>= BITS;
        }
        return new PrintMark(report.version(), new String(check));
    }

    /** As somebody typed it from a page: in whatever case and width, with or without hyphens, O for 0, I or L for 1. */
    public static Optional<PrintMark> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        var found = READ.matcher(plain);
        return found.matches()
                ? Optional.of(new PrintMark(Integer.parseInt(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    /** As it stands on the page. */
    public String printed() {
        return "V%d-%s-%s-%s".formatted(version, check.substring(0, 4), check.substring(4, 8), check.substring(8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
