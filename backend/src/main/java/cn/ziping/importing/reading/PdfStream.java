package cn.ziping.importing.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF that is unpacked into nothing and counted each time before it is unpacked into memory, however its
 * packing is written down. Packings of pictures are refused: pictures are not looked at, and text has no use for them.
 */
final class PdfStream extends COSStream {
    private static final Set<COSName> PACKINGS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.CRYPT);
    private static final int MOST_PACKINGS = 4;
    /** Rows of this width are made room for before anything is unpacked. */
    private static final int MOST_COLUMNS = 100_000;

    private static final int MOST_BITS = 64;

    private final PdfMeasure measure;
    private boolean isCounted;

    PdfStream(RandomAccessStreamCache cache, RandomAccessReadView view, PdfMeasure measure) throws IOException {
        super(cache, view);
        this.measure = measure;
    }

    @Override
    public COSInputStream createInputStream() throws IOException {
        count();
        return super.createInputStream();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        count();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        count();
        return super.createView();
    }

    /** For contents, which are unpacked bit by bit without asking the stream. */
    void count() throws IOException {
        var packings = packings();
        checkRows(getDictionaryObject(COSName.DP));
        checkRows(getDictionaryObject(COSName.DECODE_PARMS));
        var isFirst = !isCounted;
        isCounted = true;
        InputStream packed = super.createRawInputStream();
        for (var i = 0; i < packings.size(); i++) {
            var isLast = i == packings.size() - 1;
            var kept = new ByteArrayOutputStream();
            try (var from = packed;
                    var to = measure.counting(isLast ? OutputStream.nullOutputStream() : kept, isFirst)) {
                FilterFactory.INSTANCE.getFilter(packings.get(i)).decode(from, to, this, i);
            }
            packed = new ByteArrayInputStream(kept.toByteArray());
        }
        packed.close();
    }

    private List<COSName> packings() throws IOException {
        var filters = getFilters();
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        if (names.size() > MOST_PACKINGS || !PACKINGS.containsAll(names)) {
            throw new IOException("packed as no text is: " + names);
        }
        return names;
    }

    private static void checkRows(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                checkRow(array.getObject(i));
            }
        } else {
            checkRow(parameters);
        }
    }

    private static void checkRow(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSDictionary row
                && (isBeyond(row, COSName.COLUMNS, MOST_COLUMNS)
                        || isBeyond(row, COSName.COLORS, MOST_BITS)
                        || isBeyond(row, COSName.BITS_PER_COMPONENT, MOST_BITS))) {
            throw new IOException("rows of no text");
        }
    }

    private static boolean isBeyond(COSDictionary row, COSName key, int most) {
        var number = row.getInt(key, 1);
        return number < 0 || number > most;
    }
}
