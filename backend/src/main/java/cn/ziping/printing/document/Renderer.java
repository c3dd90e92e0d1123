package cn.ziping.printing.document;

import java.io.IOException;
import java.io.OutputStream;

/** Makes files of one format. Blocks its thread; may be called by several at a time. */
public interface Renderer {

    /** Writes one document; does not close the stream. */
    void write(Document document, Profile profile, OutputStream out) throws IOException;

    /** Writes many as one behind common contents, with pages numbered through; does not close the stream. */
    void write(Volume volume, Profile profile, OutputStream out) throws IOException;
}
