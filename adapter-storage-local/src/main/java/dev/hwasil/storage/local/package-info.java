/** Files on a disk of this machine, which a power cut does not lose. */
@NullMarked
package dev.hwasil.storage.local;

import org.jspecify.annotations.NullMarked;
