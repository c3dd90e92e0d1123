package cn.ziping.sample.madeup;

import org.jspecify.annotations.Nullable;

/**
 * A made-up administrative division.
 *
 * @param parent code of the one above; null for the province
 */
public record MadeUpPlace(
        String code, String name, @Nullable String parent) {}
