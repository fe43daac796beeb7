/** Passwords and tokens, honest and forged. */
@NullMarked
package dev.hwasil.auth;

import org.jspecify.annotations.NullMarked;
