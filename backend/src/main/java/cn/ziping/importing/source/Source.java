package cn.ziping.importing.source;

import java.util.List;

/**
 * A document as its reader found it.
 *
 * @param fileName as it was uploaded, without folders
 * @param blocks with ids from 0 in reading order
 * @param doubts what the reader could not take over, such as pictures
 */
public record Source(String fileName, SourceFormat format, List<Block> blocks, List<Doubt> doubts) {}
