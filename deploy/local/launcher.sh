# Shared by the commands of this folder: finds a JDK, builds the launcher when it is due, and runs it.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
launcher=$root/deploy/local/target/local.jar

say() {
  printf '%s\n' "$*" >&2
}

# The feature version of a JDK folder, read from its release file; nothing when it is no JDK.
feature_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local candidate version on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    version=$(feature_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  say "Komado needs a JDK 25, and none was found; install one (for example Temurin 25) or set JAVA_HOME to it."
  return 1
}

launcher_is_due() {
  [ ! -f "$launcher" ] ||
    [ -n "$(find "$root/deploy/local/src/main" "$root/deploy/local/pom.xml" -newer "$launcher" -print -quit)" ]
}

build_launcher() {
  if ! command -v mvn >/dev/null; then
    say "Maven (mvn) was not found; install it to build Komado."
    return 1
  fi
  say "Building the launcher"
  (cd "$root" && mvn -B -ntp -q -DskipTests -pl deploy/local -am package)
}

# Runs one command of the launcher in place of this shell.
launch() {
  local jdk
  jdk=$(find_jdk)
  if [ "$1" = up ] && launcher_is_due || [ ! -f "$launcher" ]; then
    build_launcher
  fi
  exec "$jdk/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dkomado.root="$root" \
    -cp "$launcher:$root/deploy/local/target/lib/*" io.komado.local.Main "$@"
}
