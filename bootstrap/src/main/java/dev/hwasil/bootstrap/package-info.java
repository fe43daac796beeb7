/** The program: settings, wiring by hand, starting and stopping. */
@NullMarked
package dev.hwasil.bootstrap;

import org.jspecify.annotations.NullMarked;
