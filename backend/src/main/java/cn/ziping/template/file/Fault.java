package cn.ziping.template.file;

/**
 * What is wrong with a template.
 *
 * @param pointer where, such as {@code /outline/0/key}
 * @param chinese half a sentence
 * @param english the same
 */
record Fault(String pointer, String chinese, String english) {}
