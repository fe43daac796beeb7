/** Tests of what only those who run the installation see and do. */
@NullMarked
package dev.hwasil.application.admin;

import org.jspecify.annotations.NullMarked;
