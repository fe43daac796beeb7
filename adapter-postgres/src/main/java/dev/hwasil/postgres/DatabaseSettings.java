package dev.hwasil.postgres;

/**
 * Which database, and how many connections to it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}
 */
public record DatabaseSettings(String jdbcUrl, String user, String password, int poolSize) {
    @Override
    public String toString() {
        return "DatabaseSettings[" + jdbcUrl + ", " + poolSize + " connections]";
    }
}
