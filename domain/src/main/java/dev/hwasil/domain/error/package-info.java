/** The one channel by which a rule refuses: a closed set of categories, named by the words of the contract. */
@NullMarked
package dev.hwasil.domain.error;

import org.jspecify.annotations.NullMarked;
