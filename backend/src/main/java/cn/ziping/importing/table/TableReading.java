package cn.ziping.importing.table;

import cn.ziping.importing.draft.Rows;
import cn.ziping.template.SectionBlock;

/**
 * What a table was understood to be.
 *
 * @param block which data it shows
 * @param isWhole whether every cell with words became a value; if not the table stays in the text as well
 */
public record TableReading(SectionBlock block, Rows rows, boolean isWhole) {}
