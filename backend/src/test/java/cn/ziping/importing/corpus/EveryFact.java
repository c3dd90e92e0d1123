package cn.ziping.importing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

/** All facts of a document, group by group; a failure lists each one that is missed or was invented. */
final class EveryFact {
    private EveryFact() {}

    static void isIn(String document, FactScore score) {
        var report = new CorpusReport();
        report.add(document, score);
        for (var group : FactScore.GROUPS) {
            assertThat(score.of(group).percent())
                    .as("%s of %s:%n%s", group, document, report.misses())
                    .isEqualTo(100.0);
        }
    }
}
