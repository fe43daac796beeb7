/** What people should know, and when a deadline is to be called to mind. */
@NullMarked
package dev.hwasil.domain.notification;

import org.jspecify.annotations.NullMarked;
