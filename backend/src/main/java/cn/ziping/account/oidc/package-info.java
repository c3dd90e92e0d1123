/** Signing in at the sign-in service of one's organisation (OpenID Connect), where the settings name one. */
@NullMarked
package cn.ziping.account.oidc;

import org.jspecify.annotations.NullMarked;
