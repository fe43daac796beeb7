package dev.hwasil.bootstrap;

import dev.hwasil.domain.error.DomainErrorContract;

/** Every refusal of the whole product has a name of its own. */
final class RefusalNamesTest extends DomainErrorContract {}
