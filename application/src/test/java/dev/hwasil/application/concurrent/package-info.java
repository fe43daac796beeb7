/** How tests let things happen at the same time. */
@NullMarked
package dev.hwasil.application.concurrent;

import org.jspecify.annotations.NullMarked;
