/** The fake of the audit log and its contract. */
@NullMarked
package dev.hwasil.application.audit;

import org.jspecify.annotations.NullMarked;
