package cn.ziping.department;

import java.util.UUID;

/** A government department (部门) that files reports. */
public record Department(UUID id, String code, String name, Region region) {}
