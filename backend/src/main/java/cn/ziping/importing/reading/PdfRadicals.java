package cn.ziping.importing.reading;

import java.text.Normalizer;

/**
 * Many PDF writers say of a character that is also a radical (一, 年, 页) the radical instead of the character, which
 * looks the same and is found by no search. These are brought back.
 */
final class PdfRadicals {
    private static final String SUPPLEMENT =
            "⺁⺇⺊⺌⺍⺎⺕⺗⺙⺛⺝⺟⺠⺤⺥⺧⺪⺫⺬⺮⺯⺰⺱⺲⺳⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⻁⻂⻃⻄⻅⻆⻇⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻠⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻮⻯⻰⻳";
    private static final String CHARACTERS =
            "厂几卜小小兀彐心攵旡月母民爪爫牛疋目示竹糸纟罒罒罒网羊羊羊耂肀聿月臼艹虎衤覀西见角角讠贝车辶辶辶阝钅長长长门阜阝雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄齐齐齿竜龙龟";

    private PdfRadicals() {}

    static String plain(String text) {
        var isAffected = false;
        for (var i = 0; i < text.length(); i++) {
            isAffected |= isAffected(text.charAt(i));
        }
        if (!isAffected) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var at = SUPPLEMENT.indexOf(c);
            if (at >= 0) {
                plain.append(CHARACTERS.charAt(at));
            } else {
                plain.append(isAffected(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
            }
        }
        return plain.toString();
    }

    /** Radicals, their supplement, compatibility ideographs and Latin ligatures. */
    private static boolean isAffected(char c) {
        return (c >= '\u2e80' && c <= '\u2fd5') || (c >= '\uf900' && c <= '\ufaff') || (c >= '\ufb00' && c <= '\ufb06');
    }
}
