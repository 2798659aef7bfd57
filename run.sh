#!/usr/bin/env bash
# Starts the portal with a PostgreSQL of its own and demo data. Gets what the machine lacks first.
#   ./run.sh            with demo data        ./run.sh --empty    without
#   PORT=5080 DATA=.data ./run.sh             another port, another data folder
# Ctrl-C stops portal and database; the data is there at the next start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. tools/needs.sh

demo=true
for argument in "$@"; do
  case $argument in
    --empty) demo=false ;;
    *) stop "Pemakaian / usage: [PORT=5080] [DATA=.data] ./run.sh [--empty]" ;;
  esac
done

port=${PORT:-5080}
data=$(realpath -m -- "${DATA:-.data}")
address=http://localhost:$port

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

if answers; then
  stop "Port $port sudah dipakai; pilih yang lain, misalnya PORT=5081 ./run.sh / Port $port is taken; choose another."
fi

need_dotnet

build_portal

if [ -z "${ConnectionStrings__Portal:-}" ]; then
  has_system_postgres || need_npm
  need_postgres
fi

export ASPNETCORE_URLS=http://localhost:$port
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Production}
# Cookies would otherwise wait for https, which this address has not.
export Portal__Https=${Portal__Https:-false}
export Portal__Data=$data
export Portal__Demo=$demo
mkdir -p "$data"
cd $PUBLISHED

# A given server is migrated by its own step; the portal's own database is migrated by the portal as it starts.
if [ -n "${ConnectionStrings__Portal:-}" ]; then
  dotnet KerjasamaDesa.Web.dll --migrate
fi

announce() {
  while ! answers; do
    kill -0 $$ 2>/dev/null || return 0
    sleep 0.1
  done
  printf '\nPortal siap / ready: %s\nData: %s\nCtrl-C menghentikan / stops.\n' "$address" "$data"
  if $demo && [ -f "$data/demo-accounts.txt" ]; then
    printf '\n'
    cat "$data/demo-accounts.txt"
  fi
  printf '\n'
}
announce &

# Taking this script's place, the portal gets Ctrl-C and every other signal itself and stops its database in good order.
exec dotnet KerjasamaDesa.Web.dll
