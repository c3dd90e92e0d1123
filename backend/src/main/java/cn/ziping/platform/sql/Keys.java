package cn.ziping.platform.sql;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Keys of new rows: UUIDv7, so that rows made one after another lie side by side in every index. */
public final class Keys {
    private Keys() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
