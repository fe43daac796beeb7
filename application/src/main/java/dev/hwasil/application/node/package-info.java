/** What the nodes of one installation say to each other. */
@NullMarked
package dev.hwasil.application.node;

import org.jspecify.annotations.NullMarked;
