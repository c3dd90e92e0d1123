package cn.ziping.importing.outline;

import cn.ziping.importing.source.Piece;
import java.util.List;

/**
 * A document by its headings.
 *
 * @param front what stands before the first heading: title, cover, words of introduction
 */
public record Outline(List<Piece> front, List<Heading> headings) {}
