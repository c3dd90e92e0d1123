package cn.ziping.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ziping.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final int DEEPEST = 4;

    /** Every tree of up to five sections, every place in it, every level: it stays a tree, and the level is the nearest one. */
    @Test
    void aSectionFitsInAnywhere() {
        var checked = 0;
        for (var levels : trees(5)) {
            var sections = levels.stream().map(OutlinesTest::section).toList();
            for (var index = 0; index <= levels.size(); index++) {
                for (var level = 1; level <= 6; level++) {
                    var fitting = Outlines.levelAt(sections, index, level);
                    var nearest = nearest(sections, index, level);
                    assertThat(fitting)
                            .as("%s at %d as %d", levels, index, level)
                            .isEqualTo(nearest);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    private static int nearest(List<Section> sections, int index, int level) {
        for (var distance = 0; distance <= 6; distance++) {
            for (var candidate : new int[] {level - distance, level + distance}) {
                var all = new ArrayList<>(sections);
                all.add(index, section(candidate));
                if (candidate >= 1 && candidate <= 6 && Outlines.isTree(all)) {
                    return candidate;
                }
            }
        }
        throw new AssertionError("No level fits");
    }

    private static List<List<Integer>> trees(int most) {
        var all = new ArrayList<List<Integer>>();
        all.add(List.of());
        for (var i = 0; i < all.size(); i++) {
            var tree = all.get(i);
            var deepest = tree.isEmpty() ? 1 : Math.min(DEEPEST, tree.get(tree.size() - 1) + 1);
            for (var level = 1; level <= deepest && tree.size() < most; level++) {
                var longer = new ArrayList<>(tree);
                longer.add(level);
                all.add(longer);
            }
        }
        return all;
    }

    private static Section section(int level) {
        return new Section(UUID.randomUUID(), 1, null, "", level, "节", "", null);
    }
}
