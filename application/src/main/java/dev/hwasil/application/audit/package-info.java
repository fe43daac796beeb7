/** Who did what to rights and accounts, and from where. */
@NullMarked
package dev.hwasil.application.audit;

import org.jspecify.annotations.NullMarked;
