package cn.ziping.finding.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that reports are made of, and which characters are taken for one another: a resource, for there are some
 * thousands. Read once, when the first report is checked.
 */
final class Lexicon {
    /** Characters that stand beside any word: 不设, 的图, 受县 look like words mistyped, and are none. */
    private static final String FUNCTION =
            "的了在和为与及或由对从向以于被把将并且而则但若如所等其之此该各每某同另又也都再仅就才已未不没无有是至到按经据因使让给用要需应须可能会想我你他它她们这那哪何谁吧吗呢啊么着第更最很极太越均即便虽仍尚亦皆却非凡故令请受";

    private static final String JOINING = FUNCTION + "县市区省乡镇村屯局厅委办科部街路桥河湖山江海岛湾沟";

    /** Stands for the one character that may be another. */
    private static final char ANY = '?';

    private static final BitSet JOINS = signs(JOINING);
    private static final BitSet FUNCTIONS = signs(FUNCTION);

    static final Lexicon INSTANCE = new Lexicon();

    private final Set<String> words = new HashSet<>();
    private final Map<String, List<String>> byPattern = new HashMap<>();
    /** By the first character; asked for at every character of a report. */
    private final byte[] longest = new byte[Character.MAX_VALUE + 1];

    private final Map<Character, Set<String>> sounds = new HashMap<>();
    private final Map<Character, String> shapes = new HashMap<>();

    private Lexicon() {
        for (var line : lines("words.txt")) {
            for (var word : line.split(" ")) {
                add(word);
                addPatterns(word);
            }
        }
        for (var line : lines("others.txt")) {
            for (var word : line.split(" ")) {
                add(word);
            }
        }
        for (var line : lines("sounds.txt")) {
            var at = line.indexOf(' ');
            for (var sign : line.substring(at + 1).toCharArray()) {
                sounds.computeIfAbsent(sign, key -> new HashSet<>()).add(line.substring(0, at));
            }
        }
        for (var line : lines("shapes.txt")) {
            for (var group : line.split(" ")) {
                for (var sign : group.toCharArray()) {
                    shapes.merge(sign, group, String::concat);
                }
            }
        }
    }

    private void add(String word) {
        words.add(word);
        longest[word.charAt(0)] = (byte) Math.max(longest[word.charAt(0)], word.length());
    }

    private void addPatterns(String word) {
        if (word.length() == 2 && (isJoining(word.charAt(0)) || isJoining(word.charAt(1)))) {
            return;
        }
        for (var i = 0; i < word.length(); i++) {
            byPattern
                    .computeIfAbsent(pattern(word, i), key -> new ArrayList<>(2))
                    .add(word);
        }
    }

    private static String pattern(String word, int at) {
        return word.substring(0, at) + ANY + word.substring(at + 1);
    }

    static boolean isJoining(char sign) {
        return JOINS.get(sign);
    }

    static boolean isFunction(char sign) {
        return FUNCTIONS.get(sign);
    }

    static BitSet signs(String signs) {
        var bits = new BitSet(Character.MAX_VALUE);
        signs.chars().forEach(bits::set);
        return bits;
    }

    boolean isWord(String word) {
        return words.contains(word);
    }

    /** How long a word can be that begins so. */
    int longest(char first) {
        return Math.max(1, longest[first]);
    }

    /** The words that have another character there. */
    List<String> alike(String written, int at) {
        return byPattern.getOrDefault(pattern(written, at), List.of());
    }

    /** Whether one is typed for the other: they sound or look alike. */
    boolean isMistakenFor(char one, char other) {
        return soundAlike(one, other) || shapes.getOrDefault(one, "").indexOf(other) >= 0;
    }

    boolean soundAlike(char one, char other) {
        var some = sounds.get(one);
        var others = sounds.get(other);
        return some != null && others != null && !Collections.disjoint(some, others);
    }

    private static List<String> lines(String name) {
        try (InputStream stream = Lexicon.class.getResourceAsStream("/finding/spelling/" + name)) {
            var text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
