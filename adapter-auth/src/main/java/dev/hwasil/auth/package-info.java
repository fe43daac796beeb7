/** Proof of who somebody is: passwords by argon2id, access tokens by JWT, refresh tokens by chance. */
@NullMarked
package dev.hwasil.auth;

import org.jspecify.annotations.NullMarked;
