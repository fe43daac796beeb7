package dev.hwasil.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of the command line mean. */
final class CommandsTest {

    @Test
    void nothing_written_means_to_serve() {
        assertThat(Commands.of(List.of())).isSameAs(Commands.of(List.of("serve")));
    }

    @Test
    void every_command_is_called_as_its_usage_says() {
        assertThat(Commands.ALL)
                .allSatisfy(command -> assertThat(Commands.of(List.of(
                                command.usage().replaceAll("[\\[\\]]", "").split(" ", -1))))
                        .isSameAs(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sevre", "serve now", "Serve", "migrate 2", "--help", "", "fsck --json --json", "fsck --all"})
    void other_words_are_answered_with_all_commands(String written) {
        var wrong = catchThrowableOfType(WrongCommand.class, () -> Commands.of(List.of(written.split(" ", -1))));

        assertThat(wrong.lines()).first().isEqualTo("There is no command " + written + ".");
        assertThat(wrong.lines()).hasSize(1 + Commands.ALL.size());
        for (var command : Commands.ALL) {
            assertThat(wrong.lines()).anyMatch(line -> line.startsWith("./run " + command.usage() + " "));
        }
    }

    @Test
    void a_command_is_given_what_follows_its_words() throws InterruptedException {
        var given = new ArrayList<String>();
        var command = new Command("admin grant", List.of("EMAIL"), List.of(), "Does it.", (_, arguments, _) -> {
            given.addAll(arguments);
            return 7;
        });

        assertThat(command.isMeant(List.of("admin", "grant"))).isFalse();
        assertThat(command.isMeant(List.of("admin", "revoke", "mina@hwasil.test")))
                .isFalse();
        assertThat(command.isMeant(List.of("admin", "grant", "mina@hwasil.test")))
                .isTrue();
        assertThat(command.run(Settings.of(Map.of()), List.of("admin", "grant", "mina@hwasil.test"), System.out))
                .isEqualTo(7);
        assertThat(given).containsExactly("mina@hwasil.test");
    }

    @Test
    void what_is_done_when_nothing_is_written_is_given_nothing() throws InterruptedException {
        var command = new Command("serve", "Does it.", (_, arguments, _) -> arguments.size());

        assertThat(command.run(Settings.of(Map.of()), List.of(), System.out)).isZero();
    }

    @Test
    void options_stand_behind_the_rest_each_once_in_any_order() throws InterruptedException {
        var given = new ArrayList<String>();
        var command = new Command("look at", List.of("WHAT"), List.of("--a", "--b"), "Does it.", (_, arguments, _) -> {
            given.addAll(arguments);
            return 0;
        });

        assertThat(command.usage()).isEqualTo("look at WHAT [--a] [--b]");
        assertThat(command.isMeant(List.of("look", "at", "this"))).isTrue();
        assertThat(command.isMeant(List.of("look", "at", "this", "--b", "--a"))).isTrue();
        assertThat(command.isMeant(List.of("look", "at", "this", "--a", "--a"))).isFalse();
        assertThat(command.isMeant(List.of("look", "at", "this", "--c"))).isFalse();
        assertThat(command.isMeant(List.of("look", "at"))).isFalse();
        assertThat(command.run(Settings.of(Map.of()), List.of("look", "at", "this", "--b"), System.out))
                .isZero();
        assertThat(given).containsExactly("this", "--b");
    }
}
