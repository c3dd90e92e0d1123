package cn.ziping.importing.outline;

import cn.ziping.importing.source.Piece;
import java.util.List;

/**
 * A heading with what stands below it up to the next one.
 *
 * @param number with its punctuation, as written; empty where there is none
 * @param level depth in the outline, 1 to 6, never deeper than one below the heading before
 * @param heading without number and closing punctuation
 * @param pieces the text below it; of a heading that leads a paragraph also the rest of that paragraph
 * @param blocks blocks that the heading itself stands in
 */
public record Heading(String number, int level, String heading, List<Piece> pieces, List<Integer> blocks) {}
