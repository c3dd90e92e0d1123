package cn.ziping.importing.outline;

import cn.ziping.importing.source.Doubt;
import cn.ziping.importing.source.Piece;
import java.util.List;

/** What is left of a document, and what was taken out of it. */
public record Cleaned(List<Piece> pieces, List<Doubt> doubts) {}
