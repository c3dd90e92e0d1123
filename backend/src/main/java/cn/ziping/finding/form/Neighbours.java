package cn.ziping.finding.form;

/** Whether what stands beside a place within a run of characters is explained: a word, its end, or what stands beside any. */
record Neighbours(Lexicon lexicon, String run) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    /** What comes behind a figure. */
    private static final String UNITS = "年月日个项次名家";
    /** What stands behind any word: 审议后, 验收时. */
    private static final String FOLLOWING = "得后前时";

    /** Beside characters that stand alone they may go with those: 两证合一. */
    boolean isBetween(int from, int to) {
        return isBehindWord(from) && isBeforeWord(to);
    }

    /** Nothing that a word ends or begins with there, so that the two characters beside it are no word. */
    boolean isNoBorder(int at) {
        return !belongsBefore(at) && !belongsBehind(at);
    }

    private boolean isBehindWord(int at) {
        return at == 0
                || at == 1 && UNITS.indexOf(run.charAt(0)) >= 0
                || Lexicon.isFunction(run.charAt(at - 1))
                || isEndOfWord(at);
    }

    private boolean isBeforeWord(int at) {
        return at == run.length()
                || FOLLOWING.indexOf(run.charAt(at)) >= 0
                || Lexicon.isFunction(run.charAt(at))
                || isBeginOfWord(at);
    }

    private boolean isEndOfWord(int at) {
        for (var from = at - SHORTEST; from >= Math.max(0, at - LONGEST); from--) {
            if (lexicon.isWord(run.substring(from, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeginOfWord(int at) {
        for (var to = at + SHORTEST; to <= Math.min(run.length(), at + LONGEST); to++) {
            if (lexicon.isWord(run.substring(at, to))) {
                return true;
            }
        }
        return false;
    }

    /** A word ends there that others stand before: not 商机 in 协商机制. */
    private boolean belongsBefore(int at) {
        for (var from = at - SHORTEST; from >= Math.max(0, at - LONGEST); from--) {
            if (lexicon.isWord(run.substring(from, at)) && isBehindWord(from)) {
                return true;
            }
        }
        return false;
    }

    private boolean belongsBehind(int at) {
        for (var to = at + SHORTEST; to <= Math.min(run.length(), at + LONGEST); to++) {
            if (lexicon.isWord(run.substring(at, to)) && isBeforeWord(to)) {
                return true;
            }
        }
        return false;
    }
}
