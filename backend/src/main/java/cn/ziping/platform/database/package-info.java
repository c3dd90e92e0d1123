/** Which PostgreSQL is used, and the one that starts with the server. No domain word lives here. */
@NullMarked
package cn.ziping.platform.database;

import org.jspecify.annotations.NullMarked;
