/** Those who run the installation, and what only they see and do. */
@NullMarked
package dev.hwasil.application.admin;

import org.jspecify.annotations.NullMarked;
