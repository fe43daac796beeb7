/** People: who they are and what they are called. */
@NullMarked
package dev.hwasil.domain.account;

import org.jspecify.annotations.NullMarked;
