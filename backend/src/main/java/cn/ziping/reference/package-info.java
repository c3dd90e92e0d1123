/**
 * Live figures in the text of a report: <code>{{ expression | format | format }}</code>.
 *
 * <p><b>Expression</b>: {@code + - * / ( )}, the sign minus, decimal numbers and figures.
 *
 * <ul>
 *   <li>Of the report: {@code executed initialBudget adjustedBudget executionRate score fullScore grade year department
 *       projectCount indicatorCount}; {@code budget.executed} is the same as {@code executed}.
 *   <li>Of a source of funds: {@code budget:GENERAL_PUBLIC.executed}, with a category
 *       {@code budget:GENERAL_PUBLIC/BASIC_EXPENDITURE.executed}; of {@code initialBudget adjustedBudget executed
 *       executionRate}. {@code ALL} is what all sources have together, else what the single ones come to.
 *   <li>Of a project: {@code project:CODE.executed}, where it has no code <code>project:"name".executed</code>; of {@code
 *       approved initialBudget adjustedBudget fundsInPlace executed executionRate fundsInPlaceRate score grade name}.
 *   <li>Of people: {@code staff.authorised staff.actual}; the total line (合计) of a unit counts in place of its others.
 *   <li>{@code lastYear.} before any of the report, of a source or of a project: the report of the same department and kind
 *       for the year before.
 * </ul>
 *
 * <p><b>What comes out</b>: amounts (万元), rates (%), the difference of two rates (个百分点), points, counts, plain numbers,
 * words. Only like is added to like, or a plain number to anything; like divided by like is a plain number; of a rate its
 * hundredth is multiplied with. Words are not reckoned with. Sums and products are exact, quotients have ten decimals.
 *
 * <p><b>Formats</b>, in any order, each once:
 *
 * <ul>
 *   <li>{@code 万元 亿元 元} (also {@code wan yi yuan}): an amount in this unit; {@code 无单位} ({@code plain}): without one.
 *   <li>{@code 2位} (also {@code 2}): so many decimals, 0 to 6, rounded half up. Without it a figure has the digits that were
 *       entered, without zeros at the end; rates and quotients at most two decimals.
 *   <li>{@code 百分比} ({@code percent}): a plain number times 100, with %.
 *   <li>{@code 千分位} ({@code grouped}): 1,234.5; {@code 绝对值} ({@code absolute}): without its sign.
 *   <li>{@code 增减} ({@code growth}): 增加1.2, 减少1.2 or 持平.
 * </ul>
 *
 * <p><b>In the text</b> a reference stands wherever words may, but not in code; <code>\{{</code> is no reference. A sign
 * that Markdown would take for its own may have a backslash before it. Within a table the bar is written {@code \|} or ｜, as
 * all signs may be full-width ones. At most 200 different references count in a section, of at most 300 characters each.
 */
@NullMarked
package cn.ziping.reference;

import org.jspecify.annotations.NullMarked;
