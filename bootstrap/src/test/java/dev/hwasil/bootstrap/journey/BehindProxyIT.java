package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Needs;
import dev.hwasil.redis.RedisServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with a Redis behind a proxy, with official socket.io-clients by every transport. */
final class BehindProxyIT {

    @TempDir
    Path folder;

    @Test
    @DisplayName("whatever becomes of Redis and of a node, every event is heard once, in order and soon, by nginx")
    void whatever_becomes_of_redis_and_of_a_node_every_event_is_heard_by_nginx() throws Exception {
        everyEventIsHeardBy(Needs.nginx(), FrontProxy::nginx);
    }

    @Test
    @DisplayName("whatever becomes of Redis and of a node, every event is heard once, in order and soon, by Caddy")
    void whatever_becomes_of_redis_and_of_a_node_every_event_is_heard_by_caddy() throws Exception {
        everyEventIsHeardBy(Needs.caddy(), FrontProxy::caddy);
    }

    /** Starts one in front of two nodes. */
    private interface Start {
        FrontProxy before(Path program, Path folder, Product one, Product other) throws IOException;
    }

    private void everyEventIsHeardBy(Path program, Start start) throws Exception {
        try (var redis = RedisServer.start();
                var database = Database.start(folder.resolve("database"))) {
            var settings = new HashMap<>(database.settings("two nodes share this secret of theirs"));
            settings.put("REDIS_URL", redis.url());
            settings.put("TRUSTED_PROXIES", "127.0.0.1");
            try (var one = Product.start(folder.resolve("one"), settings);
                    var other = Product.start(folder.resolve("other"), settings);
                    var proxy = start.before(program, folder.resolve("proxy"), one, other)) {
                var script = Script.start("behind.mjs", Map.of(), proxy.address(), one.address(), other.address());
                try {
                    assertThat(conversation(script, redis, one)).contains("\"together\":", "\"back\":");
                } finally {
                    script.destroyForcibly();
                }
            }
        }
    }

    /** Does what the script asks for, and answers what it says besides; it must end well. */
    private static String conversation(Process script, RedisServer redis, Product one)
            throws IOException, InterruptedException {
        var said = new StringBuilder();
        try (var lines = new BufferedReader(script.inputReader(StandardCharsets.UTF_8));
                var answer = script.outputWriter(StandardCharsets.UTF_8)) {
            for (String line; (line = lines.readLine()) != null; ) {
                switch (line) {
                    case "stall-redis" -> redis.stall();
                    case "go-on-redis" -> redis.goOn();
                    case "kill-redis" -> redis.kill();
                    case "start-redis" -> redis.startAgain();
                    case "kill-node" -> one.kill();
                    default -> {
                        said.append(line).append('\n');
                        continue;
                    }
                }
                answer.write("done\n");
                answer.flush();
            }
        }
        assertThat(script.waitFor()).as(said.toString()).isZero();
        return said.toString();
    }
}
