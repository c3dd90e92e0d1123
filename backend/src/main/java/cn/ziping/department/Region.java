package cn.ziping.department;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (区划).
 *
 * @param code GB/T 2260, six digits
 * @param parentCode code of the division above; null for a province
 */
public record Region(String code, String name, @Nullable String parentCode) {}
