/** What people should know, told to each of them once. */
@NullMarked
package dev.hwasil.application.notification;

import org.jspecify.annotations.NullMarked;
