#!/bin/sh
# Builds the client into target/classes/web. What is up to date already is left alone.
set -e
cd "$(dirname "$0")"

supported='const [major, minor] = process.versions.node.split(".").map(Number)
process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)'
if ! command -v npm >/dev/null || ! node -e "$supported" 2>/dev/null; then
  echo "The web client is built by Node.js: install Node.js 22.12 or newer (or 20.19 of the 20 series) with npm, then build again." >&2
  exit 1
fi

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --include=dev --loglevel=error
fi

built=target/classes/web/index.html
if [ ! -f "$built" ] || [ -n "$(find src public build ./*.html package.json package-lock.json ./*.config.* tsconfig.json -newer "$built")" ]; then
  npm run --silent build
fi
