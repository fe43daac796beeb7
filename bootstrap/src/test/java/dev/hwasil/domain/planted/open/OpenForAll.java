package dev.hwasil.domain.planted.open;

/** Planted: breaks a rule. */
public class OpenForAll {}
