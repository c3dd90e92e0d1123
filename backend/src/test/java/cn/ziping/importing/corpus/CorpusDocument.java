package cn.ziping.importing.corpus;

import cn.ziping.importing.draft.Draft;
import cn.ziping.importing.reading.SourceReader;
import cn.ziping.importing.reading.Unreadable;
import cn.ziping.importing.source.Source;
import cn.ziping.importing.understanding.Understanding;
import java.nio.file.Path;

/** A document of a corpus from file to draft, the whole way that an upload goes. */
record CorpusDocument(String name, Source source, Draft draft) {

    static CorpusDocument read(Path file) {
        return read(file, file.getFileName().toString());
    }

    /** @param fileName the name that it was uploaded under */
    static CorpusDocument read(Path file, String fileName) {
        try {
            var source = SourceReader.read(file, fileName);
            return new CorpusDocument(fileName, source, Understanding.understand(source, KnownOutlines.all()));
        } catch (Unreadable e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    FactScore score(Facts facts) {
        return FactScore.of(facts, Sentences.of(source.blocks()), draft);
    }
}
