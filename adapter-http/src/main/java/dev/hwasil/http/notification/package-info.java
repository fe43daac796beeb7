/** The operations on what people should know. */
@NullMarked
package dev.hwasil.http.notification;

import org.jspecify.annotations.NullMarked;
