/** The storage on real disks: whole, full, and watched at the system calls. */
@NullMarked
package dev.hwasil.storage.local;

import org.jspecify.annotations.NullMarked;
