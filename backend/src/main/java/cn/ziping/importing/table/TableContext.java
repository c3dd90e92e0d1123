package cn.ziping.importing.table;

import java.util.List;

/**
 * Where a table stands.
 *
 * @param headings of the sections that it stands in, outermost first
 * @param before paragraphs above it, nearest last, at most three: they may name it or its unit
 */
public record TableContext(List<String> headings, List<String> before) {}
