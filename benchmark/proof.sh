# For programs that prove a promise on nodes of their own: builds the product, and says what it takes to start it.
# Needs nothing but what ./run needs. Sets: root, data (a directory that goes at the end), proof (the words that every such
# program takes: its folder, PostgreSQL's programs, and after -- the words that start a node).

benchmark=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd -- "$benchmark/.." && pwd -P)
source "$root/.mvn/jdk.sh"
find_jdk
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

DATA_DIR=$data/first "$root/run" migrate # builds it, and unpacks PostgreSQL's programs
mkdir -p "$root/target"
product=$root/bootstrap/target/hwasil
printf -v classpath '%s:' "$product"/lib/*.jar # as ./run has it: the JVM takes up its cache with no other
proof=(--folder "$data/nodes" --postgres "$(echo "$root"/bootstrap/target/postgres/programs-*)" --
    "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
    -Djava.awt.headless=true -Xlog:aot=off -Xlog:cds=off -XX:AOTCache="$product/hwasil.aot" -cp "$classpath"
    dev.hwasil.bootstrap.Main)
