package dev.hwasil.application.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FileLinksTest {

    private static final FileKey FILE = new FileKey("artworks/1/main.webp");
    private static final FileKey OTHER_FILE = new FileKey("artworks/2/main.webp");
    private static final Pattern LINK = Pattern.compile("(.*)\\?expires=([0-9]+)&signature=([A-Za-z0-9_-]+)");

    private final PinnedClock clock = new PinnedClock();
    private final FileLinks links = links("secret", "");

    private record Parts(String path, long expires, String signature) {}

    @Test
    void a_link_leads_to_its_file() {
        assertThat(links.to(FILE)).startsWith("/files/artworks/1/main.webp?");
        assertThat(links("secret", "https://studio.example").to(FILE))
                .isEqualTo("https://studio.example" + links.to(FILE));
    }

    @Test
    void a_link_opens_its_file_and_no_other() {
        var parts = parts(links.to(FILE));

        assertThat(links.opens(FILE, parts.expires, parts.signature)).isTrue();
        assertThat(links.opens(OTHER_FILE, parts.expires, parts.signature)).isFalse();
    }

    @Test
    void a_link_cannot_be_prolonged() {
        var parts = parts(links.to(FILE));

        assertThat(links.opens(FILE, parts.expires + 1, parts.signature)).isFalse();
        assertThat(links.opens(FILE, Long.MAX_VALUE, parts.signature)).isFalse();
    }

    @Test
    void a_link_of_another_secret_opens_nothing() {
        var parts = parts(links("another secret", "").to(FILE));

        assertThat(links.opens(FILE, parts.expires, parts.signature)).isFalse();
    }

    @Test
    void what_is_no_signature_opens_nothing() {
        var parts = parts(links.to(FILE));

        assertThat(links.opens(FILE, parts.expires, "")).isFalse();
        assertThat(links.opens(FILE, parts.expires, parts.signature + "A")).isFalse();
        assertThat(links.opens(FILE, parts.expires, parts.signature.substring(1)))
                .isFalse();
        assertThat(links.opens(FILE, parts.expires, "서명")).isFalse();
    }

    @Test
    void a_link_works_until_the_second_that_it_names() {
        var parts = parts(links.to(FILE));
        var expires = Instant.ofEpochSecond(parts.expires);

        clock.pass(Duration.between(clock.instant(), expires).minusMillis(1));
        assertThat(links.opens(FILE, parts.expires, parts.signature)).isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(links.opens(FILE, parts.expires, parts.signature)).isFalse();
    }

    @Test
    void a_link_stays_the_same_for_its_time_and_works_for_as_long_again() {
        var inFullHour = Duration.ofHours(1).minus(sinceFullHour());
        clock.pass(inFullHour);
        var link = links.to(FILE);

        clock.pass(FileLinks.STEADY.minusNanos(1_000));
        assertThat(links.to(FILE)).isEqualTo(link);

        clock.pass(FileLinks.STEADY);
        assertThat(links.opens(FILE, parts(link).expires, parts(link).signature))
                .isTrue();

        clock.pass(Duration.ofNanos(1_000));
        assertThat(links.to(FILE)).isNotEqualTo(link);
        assertThat(links.opens(FILE, parts(link).expires, parts(link).signature))
                .isFalse();
    }

    @Test
    void servers_of_one_secret_open_each_others_links() {
        var parts = parts(links("secret", "https://studio.example").to(FILE));

        assertThat(links.opens(FILE, parts.expires, parts.signature)).isTrue();
    }

    private Duration sinceFullHour() {
        return Duration.between(clock.instant().truncatedTo(ChronoUnit.HOURS), clock.instant());
    }

    private FileLinks links(String secret, String base) {
        return new FileLinks(secret.getBytes(UTF_8), base, clock);
    }

    private static Parts parts(String link) {
        var matcher = LINK.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        return new Parts(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
    }
}
