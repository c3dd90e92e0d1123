package cn.ziping.finding.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mistyped words: a word of the lexicon with one character of the same sound or shape instead, where what is written makes
 * no words, neither alone nor with its neighbours. Cutting a run of characters into words has a price, least for words,
 * most for characters that never stand alone; a mistyped word is one whose correction makes the run far cheaper.
 */
final class Typos {
    private static final int WORD = 10;
    /** Characters that stand alone in such texts: 率, 款, 建. */
    private static final int ALONE = 14;
    /** Those that join words and stand beside anything: 的, 由, 县. */
    private static final int JOINING = 8;

    private static final int STRANGE = 30;
    /** What a correction has to save. */
    private static final int CLEAR = 30;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private static final String STANDING_ALONE = "前后中内外上下间里旁边侧时日年月度份次个名人家户项处件条只辆台套批期元角分万亿米亩吨组股室所站校院馆园店号线"
            + "一二三四五六七八九十百千零两几多少大小新老旧高低总约全超余副正主原现首末初底起止左右双单半率性化者员费款额数量值类型级式法权力点面段队班长会书卡表册证"
            + "看说讲写读听做作打拿取送来去付还进出回过走开关建改修拆迁租买卖收存借还交领发填签盖先早晚快慢好坏优良差强弱占达比较增减升降涨跌含除计扣加乘共东南西北公私男女幼成得地"
            + "座栋幢层宗例篇本张幅块片株棵头匹羽颗粒枚根支把盏盘袋箱桶罐瓶杯碗顿餐趟场轮届任位岗周季旬天晨夜春夏秋冬"
            + "议控护扶引研育帮访巡督谈诊助立增补换装售种养灌填铺架抽运载印刷查抓教唱跳写编录拍播住吃穿用购投选救捐献赠罚判诉退调聘考训问答批签寄贷债股券票牌旗火水电气油粮菜果茶鱼猪牛羊鸡鸭路桥墙门窗灯树草花"
            + "验检解测审评核报搬挖埋砍烧煮洗擦扫晒晾捆绑拖推拉抬扛挑背抱拎端递扔丢捡拾捞摘采割砸敲锤钉锯刨磨削切剪缝织绣染涂喷浇淋泡浸渗漏滴流淌涌冲泄堵接连断停歇睡醒坐蹲跑爬飞游划骑卸欠赚赔亏赢输争抢偷骗赌骂吵闹哭笑喊叫念抄"
            + "手脚脸眼耳口心肝肺胃肾骨血皮肉毛身病药针刀枪船车马狗猫鸟虫蛇盐糖酒醋烟布棉丝纸笔墨琴棋画诗歌戏舞球钢铁铜铝金银煤炭石砂泥沙砖瓦梁柱板管网井坑洞池塘泵阀闸柜桌椅床衣帽鞋伞红黄蓝绿黑冷热凉暖干湿轻重深浅短宽窄厚薄粗细软硬香臭甜苦酸辣咸脏净乱满空穷富忙闲累难真假错直弯平陡远近胖瘦横竖熟活死";

    /** What stands before one of these is a name. */
    private static final String PLACES = "县市区镇乡村屯庄路街巷桥河江湖山岭岛港寺庙塘坝";

    private static final BitSet ALONES = Lexicon.signs(STANDING_ALONE);

    private static final String NUMBERS = "一二三四五六七八九十百千万几两数";

    record Typo(int from, int to, String wrong, String right) {}

    private final Lexicon lexicon;
    private final String run;
    private final Neighbours words;
    private final int[] before;
    private final int[] behind;
    private final boolean[] isStrange;

    private Typos(Lexicon lexicon, String run) {
        this.lexicon = lexicon;
        this.run = run;
        this.words = new Neighbours(lexicon, run);
        this.before = new int[run.length() + 1];
        this.behind = new int[run.length() + 1];
        this.isStrange = new boolean[run.length()];
        price();
    }

    /** Those of a line, by their places in it. Blanks and breaks within words are passed over. */
    static List<Typo> in(String line) {
        var found = new ArrayList<Typo>();
        var run = new StringBuilder();
        var places = new int[line.length()];
        for (var i = 0; i <= line.length(); i++) {
            var sign = i < line.length() ? line.charAt(i) : '。';
            if (sign >= '\u4e00' && sign <= '\u9fa5') {
                places[run.length()] = i;
                run.append(sign);
            } else if (sign == '\t' || !Character.isWhitespace(sign)) {
                if (run.length() >= SHORTEST) {
                    new Typos(Lexicon.INSTANCE, run.toString()).find(places, found);
                }
                run.setLength(0);
            }
        }
        return found;
    }

    private void price() {
        var length = run.length();
        var step = new int[length + 1];
        for (var i = length - 1; i >= 0; i--) {
            step[i] = 1;
            behind[i] = behind[i + 1] + alone(i);
            for (var to = Math.min(length, i + lexicon.longest(run.charAt(i))); to >= i + SHORTEST; to--) {
                if (behind[to] + WORD < behind[i] && lexicon.isWord(run.substring(i, to))) {
                    behind[i] = behind[to] + WORD;
                    step[i] = to - i;
                }
            }
        }
        for (var i = 0; i < length; i += step[i]) {
            isStrange[i] = step[i] == 1 && alone(i) == STRANGE;
        }
    }

    /** Asked for only where something is strange, which few runs have. */
    private void priceBefore() {
        var length = run.length();
        Arrays.fill(before, Integer.MAX_VALUE / 2);
        before[0] = 0;
        for (var i = 0; i < length; i++) {
            before[i + 1] = Math.min(before[i + 1], before[i] + alone(i));
            for (var to = Math.min(length, i + lexicon.longest(run.charAt(i))); to >= i + SHORTEST; to--) {
                if (before[i] + WORD < before[to] && lexicon.isWord(run.substring(i, to))) {
                    before[to] = before[i] + WORD;
                }
            }
        }
    }

    private int alone(int at) {
        var sign = run.charAt(at);
        return Lexicon.isJoining(sign) ? JOINING : ALONES.get(sign) ? ALONE : STRANGE;
    }

    private void find(int[] places, List<Typo> found) {
        var first = 0;
        while (first < run.length() && !isStrange[first]) {
            first++;
        }
        if (first == run.length()) {
            return;
        }
        priceBefore();
        var end = 0;
        for (var i = first; i < run.length(); i++) {
            if (isStrange[i] && i >= end) {
                var typo = best(i, end);
                if (typo != null) {
                    found.add(new Typo(places[typo.from()], places[typo.to() - 1] + 1, typo.wrong(), typo.right()));
                    end = typo.to();
                }
            }
        }
    }

    /** The correction of a word about this character that saves most. */
    private @Nullable Typo best(int at, int least) {
        @Nullable Typo best = null;
        var most = CLEAR - 1;
        for (var from = Math.max(least, at - LONGEST + 1); from <= at; from++) {
            for (var to = Math.max(at + 1, from + SHORTEST); to <= Math.min(run.length(), from + LONGEST); to++) {
                var saved = behind[0] - before[from] - WORD - behind[to];
                if (saved > most && !isAmongStrange(from, to) && !isPlace(to) && !isCount(from)) {
                    var written = run.substring(from, to);
                    var right = correction(written);
                    if (right != null && isClear(from, to, right)) {
                        best = new Typo(from, to, written, right);
                        most = saved;
                    }
                }
            }
        }
        return best;
    }

    /** Beside it stands another character that belongs to no word: a word that the lexicon does not have, or a name. */
    private boolean isAmongStrange(int from, int to) {
        return from > 0 && before[from] == before[from - 1] + STRANGE
                || to < run.length() && behind[to] == behind[to + 1] + STRANGE;
    }

    /** Two characters are no part of the words beside them; the last or first of three may be: 宅基滴水. */
    private boolean isClear(int from, int to, String right) {
        return switch (right.length()) {
            case 2 -> words.isBetween(from, to) && words.isNoBorder(from + 1);
            case 3 -> run.charAt(from + 1) != right.charAt(1) || words.isBetween(from, to);
            default -> true;
        };
    }

    private boolean isPlace(int to) {
        return to < run.length() && PLACES.indexOf(run.charAt(to)) >= 0;
    }

    /** 一纸, 十间: a number and what is counted. */
    private boolean isCount(int from) {
        return NUMBERS.indexOf(run.charAt(from)) >= 0;
    }

    private @Nullable String correction(String written) {
        @Nullable String other = null;
        for (var i = 0; i < written.length(); i++) {
            for (var word : lexicon.alike(written, i)) {
                if (lexicon.soundAlike(written.charAt(i), word.charAt(i))) {
                    return word;
                }
                if (other == null && lexicon.isMistakenFor(written.charAt(i), word.charAt(i))) {
                    other = word;
                }
            }
        }
        return other;
    }
}
