package dev.hwasil.http.planted.unmarked;

/** Planted: breaks a rule. */
public final class Unmarked {}
