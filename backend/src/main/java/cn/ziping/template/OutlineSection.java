package cn.ziping.template;

import org.jspecify.annotations.Nullable;

/**
 * A section as a template's outline has it.
 *
 * @param key unique in the outline
 * @param level depth, 1 to 6
 * @param guidance what to write here, in Chinese
 * @param minimumLength characters that its text has at least, blanks not counted; 0 for any
 * @param block data shown below the text
 */
public record OutlineSection(
        String key,
        int level,
        String heading,
        @Nullable String guidance,
        boolean required,
        int minimumLength,
        @Nullable SectionBlock block) {}
