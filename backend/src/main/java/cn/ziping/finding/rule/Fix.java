package cn.ziping.finding.rule;

/**
 * A change that mends a finding for certain. In a row {@code to} is the new value of the place's field; in a text the
 * first {@code from} within the place's excerpt becomes {@code to}.
 *
 * @param from what stands there now, verbatim; in a row the value as it is written there, empty for none
 * @param to empty to take it away
 */
public record Fix(String from, String to) {}
