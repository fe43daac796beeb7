/** Registering, logging in, and the sessions that follow. */
@NullMarked
package dev.hwasil.application.account;

import org.jspecify.annotations.NullMarked;
