/** Accounts and sessions in PostgreSQL. */
@NullMarked
package dev.hwasil.postgres.account;

import org.jspecify.annotations.NullMarked;
