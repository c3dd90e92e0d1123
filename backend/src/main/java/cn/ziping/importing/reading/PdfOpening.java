package cn.ziping.importing.reading;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Opens a PDF so that every one of its streams is a {@link PdfStream}, from the table of its objects on. */
final class PdfOpening extends PDFParser {
    PdfOpening(RandomAccessRead file, RandomAccessStreamCache cache, PdfMeasure measure) throws IOException {
        super(file, "", null, null, () -> cache);
        document = new Measured(this, cache, measure);
    }

    private static final class Measured extends COSDocument {
        private final ICOSParser parser;
        private final RandomAccessStreamCache cache;
        private final PdfMeasure measure;

        Measured(ICOSParser parser, RandomAccessStreamCache cache, PdfMeasure measure) {
            super(() -> cache, parser);
            this.parser = parser;
            this.cache = cache;
            this.measure = measure;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new PdfStream(cache, parser.createRandomAccessReadView(start, length), measure);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
