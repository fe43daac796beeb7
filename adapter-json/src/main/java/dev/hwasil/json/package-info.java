/** The JSON of the contract: one strict reader, one writer of resources, shared by every door. */
@NullMarked
package dev.hwasil.json;

import org.jspecify.annotations.NullMarked;
