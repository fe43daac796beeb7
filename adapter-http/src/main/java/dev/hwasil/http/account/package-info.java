/** Registering, logging in, sessions. */
@NullMarked
package dev.hwasil.http.account;

import org.jspecify.annotations.NullMarked;
