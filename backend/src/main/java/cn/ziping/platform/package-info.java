/** What every feature stands on: database, SQL, GraphQL, web, start. Open to all; no domain word lives here. */
@NullMarked
@ApplicationModule(type = Type.OPEN)
package cn.ziping.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
