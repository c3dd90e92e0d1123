package cn.ziping.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that the server makes and hands out once: 256 random bits as text. The database keeps its hash alone; a fast
 * one is enough, since nobody guesses what was drawn from 2^256.
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** No 0, 1, i, l or o: a generated password is read from paper or over the telephone. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** @param prefix says what kind of secret it is to people and to programs that search for leaked ones */
    public static Secret random(String prefix) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A password for a person, such as k7dm-2qxa-p9fe-hw3c: 79 bits. */
    public static String password() {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    public byte[] hash() {
        return hash(text);
    }

    /** SHA-256 of a text in UTF-8: 32 bytes. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never printed, in whatever a record ends up. */
    @Override
    public String toString() {
        return "Secret";
    }
}
