/** Every store at once: what contracts are run against, and the tables in memory that all fakes share. */
@NullMarked
package dev.hwasil.application.store;

import org.jspecify.annotations.NullMarked;
