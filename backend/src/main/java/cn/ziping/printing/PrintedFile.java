package cn.ziping.printing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The head of an answer that is a printed file. */
public final class PrintedFile {
    /** A printed page brings its style with it and nothing else, runs nothing, and is shown by our own page alone. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'self'";

    /** A header holds one line, and a disk no name with these. */
    private static final Pattern UNNAMEABLE =
            Pattern.compile("[\\p{Cntrl}\u2028\u2029]+", Pattern.UNICODE_CHARACTER_CLASS);

    private PrintedFile() {}

    /** @param title of the document, which the file is named by */
    static ResponseEntity.BodyBuilder answer(String title, PrintFormat format, boolean download) {
        var answer = answer(title + "." + format.extension(), MediaType.parseMediaType(format.mediaType()), download);
        if (format == PrintFormat.HTML) {
            answer.header("Content-Security-Policy", CONTENT).header("X-Frame-Options", "SAMEORIGIN");
        }
        return answer;
    }

    /** @param name of the file, with its extension */
    public static ResponseEntity.BodyBuilder answer(String name, MediaType type, boolean download) {
        var disposition = download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(UNNAMEABLE.matcher(name).replaceAll(" "), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                // The report may have changed by the next time it is asked for, and is for nobody who shares a cache.
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
