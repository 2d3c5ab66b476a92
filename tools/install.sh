# shellcheck shell=bash
# Sourced by run, test, .ci/run and the tools: installs what the build needs and is not there yet, and says nothing
# when all is there. Needs $top, the root of the clone.
#
#   install_needed          Debian packages of cmake/packages.txt, Node, the npm packages of third_party/ and web/
#   install_for_tests       Debian packages of tests/packages.txt: the browser that looks at the page
#   build_preset PRESET [TARGET...]   configure when needed and build
#
# What was installed is remembered in build/stamps by the content of the lists, so a second call costs nothing.

readonly node_wanted=20.19.0   # what the page's build tools ask for; Debian 12 has 18
readonly node_package_version=22.12.0

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# True when Debian has it installed, or a program of that name came another way (Node's own package brings npm).
has_package() {
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$' || command -v "$1" >/dev/null
}

# stamp_holds NAME FILE: nothing to do, since FILE is as it was when NAME was stamped.
stamp_holds() { [ "$(cat "$top/build/stamps/$1" 2>/dev/null)" = "$(sha256sum <"$2")" ]; }
stamp() { mkdir -p "$top/build/stamps" && sha256sum <"$2" >"$top/build/stamps/$1"; }

# install_debian NAME LIST: the packages that LIST names, one a line.
install_debian() {
  local name=$1 list=$2 missing=() package
  stamp_holds "$name" "$list" && return
  while read -r package; do
    [ -z "$package" ] || has_package "$package" || missing+=("$package")
  done <"$list"
  if [ ${#missing[@]} -gt 0 ]; then
    say "installing: ${missing[*]}"
    as_root apt-get update -q >&2 </dev/null || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 \
      </dev/null || return 1
  fi
  stamp "$name" "$list"
}

node_is_new_enough() {
  command -v node >/dev/null &&
    [ "$(printf '%s\n' "$node_wanted" "$(node --version | tr -d v)" | sort -V | head -n 1)" = "$node_wanted" ]
}

# Where Debian's Node is too old, the Node that ships as an npm package is put beside the build.
install_node() {
  export PATH="$top/build/node/bin:$PATH"
  node_is_new_enough && return
  local kind
  case "$(uname -m)" in
    x86_64) kind=x64 ;;
    aarch64) kind=arm64 ;;
    *) say "Node $node_wanted or later is needed to build the page; please install it"; return 1 ;;
  esac
  say "installing Node $node_package_version into build/node"
  npm install --prefix "$top/build/node-package" --ignore-scripts --no-audit --no-fund --silent \
    "node-linux-$kind@$node_package_version" >&2 </dev/null || return 1
  mkdir -p "$top/build/node/bin"
  ln -sf "$top/build/node-package/node_modules/node-linux-$kind/bin/node" "$top/build/node/bin/node"
  hash -r
}

install_npm() {
  local folder lock
  for folder in third_party web; do
    lock=$top/$folder/package-lock.json
    [ -f "$lock" ] || continue
    if [ -d "$top/$folder/node_modules" ] && stamp_holds "npm-$folder" "$lock"; then continue; fi
    say "installing the npm packages of $folder/"
    (cd "$top/$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent >&2 </dev/null) || return 1
    stamp "npm-$folder" "$lock"
  done
}

install_needed() { install_debian debian "$top/cmake/packages.txt" && install_node && install_npm; }
install_for_tests() { install_debian debian-tests "$top/tests/packages.txt"; }

# Quiet when there is nothing to build. Ninja looks for new files and configures again by itself when needed.
build_preset() {
  local preset=$1 folder=$top/build/$1 log
  shift
  log=$folder/configure.log
  if [ ! -f "$folder/build.ninja" ]; then
    mkdir -p "$folder"
    say "configuring ($preset)"
    (cd "$top" && cmake --preset "$preset" >"$log" 2>&1) || { cat "$log" >&2; return 1; }
  fi
  # Objects are kept by the path inside the clone, so a second clone on the same machine finds them.
  CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 ninja -C "$folder" "$@" 2>&1 |
    { grep --line-buffered -vE '^ninja: (Entering directory|no work to do)|Re-checking globbed directories' >&2 || true; }
  return "${PIPESTATUS[0]}"
}
