# Sourced by ./run and ./test: exports JAVA_HOME as a JDK 25 or later, so that Maven runs on it as well.

is_jdk_25() {
    local line
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    while read -r line; do # the version without starting a JVM
        if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
            ((BASH_REMATCH[1] >= 25))
            return
        fi
    done <"$1/release"
    return 1
}

find_jdk() {
    local on_path home
    on_path=$(readlink -f "$(command -v java)" 2>/dev/null) || true
    for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* /opt/* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done
    echo "Hwasil needs a JDK 25 or later: install one (such as Eclipse Temurin from https://adoptium.net), or point JAVA_HOME at it." >&2
    exit 1
}

# What Vite asks for, which builds the page.
need_node() {
    if ! command -v npm >/dev/null || ! node -e '
        const [major, minor] = process.versions.node.split(".").map(Number)
        process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)' 2>/dev/null; then
        echo "Hwasil is built with Node.js 22.12 or later (or 20.19 of the 20 series) and its npm: install them (https://nodejs.org) and try again." >&2
        exit 1
    fi
}
