# For programs that prove a promise on nodes of their own: builds the product, and says what it takes to start it.
# Needs nothing but what ./run needs. Sets: root, data (a directory that goes at the end), proof (the words that every such
# program takes: its folder, PostgreSQL's programs, and after -- the words that start a node).

benchmark=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd -- "$benchmark/.." && pwd -P)
source "$root/.mvn/jdk.sh"
find_jdk
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

# Sets program: the words that start the product that is built below this root.
program_of() {
    local product=$1/bootstrap/target/hwasil classpath
    printf -v classpath '%s:' "$product"/lib/*.jar # as ./run has it: the JVM takes up its cache with no other
    program=("$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
        -Djava.awt.headless=true -Xlog:aot=off -Xlog:cds=off -XX:AOTCache="$product/hwasil.aot" -cp "$classpath"
        dev.hwasil.bootstrap.Main)
}

DATA_DIR=$data/first "$root/run" migrate # builds it, and unpacks PostgreSQL's programs
mkdir -p "$root/target"
program_of "$root"
proof=(--folder "$data/nodes" --postgres "$(echo "$root"/bootstrap/target/postgres/programs-*)" -- "${program[@]}")

# Adds --s3, the jars of a server that speaks S3, to what the program is told.
with_s3() {
    (cd "$root" && ./mvnw -q -B -ntp -pl s3-server process-resources)
    proof=(--s3 "$root/s3-server/target/lib" "${proof[@]}")
}
