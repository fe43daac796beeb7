/**
 * Something that a list or a room reads.
 *
 * @param name what it is, for people
 * @param ofAll whether it is about everything there is, so that no index can spare the reading of it
 * @param read asks the store that really reads it
 */
record Query(String name, boolean ofAll, Runnable read) {}
