package cn.ziping.importing.draft;

import cn.ziping.template.SectionBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as the document has it.
 *
 * @param key identity in this draft, such as {@code s3}
 * @param templateKey section of the chosen template's outline that it becomes; null for one of its own
 * @param number with its punctuation, as written; empty where there is none
 * @param level depth in the outline, 1 to 6, never deeper than one below the section before
 * @param body CommonMark
 * @param block data of the draft that stood here as a table and is shown here again
 * @param blocks blocks of the document that heading and body were made of
 */
public record DraftSection(
        String key,
        @Nullable String templateKey,
        String number,
        int level,
        String heading,
        String body,
        @Nullable SectionBlock block,
        List<Integer> blocks) {}
